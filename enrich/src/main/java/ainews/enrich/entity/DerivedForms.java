package ainews.enrich.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Written forms that follow from listed ones: Latin letters without their marks, a Chinese person's names in the other order, a surname, a
 * listing's number.
 */
final class DerivedForms {
    /** @param profile how it is judged; null where it means nothing else */
    record Form(String text, Span used, Profile profile) {}

    private static final int PERSON_TRAPS =
            ContextClass.ARTS.bit() | ContextClass.SPORT.bit() | ContextClass.HISTORY.bit();
    private static final Profile SURNAME = new Profile(-2.7, PERSON_TRAPS, true, true, false, false, false, false);
    private static final Profile CHINESE_SURNAME =
            new Profile(-0.9, PERSON_TRAPS, false, false, false, false, false, false);
    /** Four or five digits are a number nearly always, six are a listing on the mainland more often. */
    private static final Profile NUMBER = new Profile(-4, 0, false, false, false, false, false, false);

    private static final Profile LONG_NUMBER = new Profile(-1.6, 0, false, false, false, false, false, false);
    private static final int LONG = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern TWO_WORDS = Pattern.compile("(\\p{Lu}[\\p{L}'-]+) (\\p{Lu}[\\p{L}'-]+)");
    private static final Pattern DOTTED = Pattern.compile(".*\\p{IsHan}\u00b7(\\p{IsHan}{3,})");
    private static final int SHORTEST_SURNAME = 5;

    /** Surnames that are words too, or of so many people that alone they name none of ours. */
    private static final Set<String> ANYBODYS =
            Set.of(("Abbey Adams Adler Agarwal Agrawal Ahmed Alexander Allen Anderson Angle Archer "
                            + "Arenas Armstrong Arnold Arora Arroyo Atwood Bailey Baker Banks Bansal Barak Barnes "
                            + "Barra Becker Bennett Berger Bergman Berry Bills Bishop Black Blank Block Bloom "
                            + "Booth Bounds Bowling Boyle Branch Brand Bravo Bridge Brook Brooks Brown Buchanan "
                            + "Burger Burke Burns Busch Butcher Butler Butterfield Buzzard Cameron Campbell Cannon "
                            + "Carlson Carpenter Carroll Carter Chambers Champagne Chandler Chang Chapman Chase "
                            + "Cheek Cheng Chess Cheung Chiang Child Chong Chopra Christie Chung Church Clark "
                            + "Clarke Clegg Clement Clifford Cohen Collins Colony Conway Cooks Cooper Cortes "
                            + "Cotton Crawford Crews Cross Curry Dalton Daniel Daniels Darling Davenport Davis "
                            + "Dawson Debut Denver Desai Dines Dixon Dodge Dollar Douglas Downing Dresser Driver "
                            + "Dubois Duncan Durham Edwards Elliott Ellis Evans Farmer Feldman Ferguson Field "
                            + "Fields Finger Fischer Fisher Fleming Fletcher Flint Florence Flores Forrest Foster "
                            + "Franklin Fraser Freeman Friday Fried Friedman Frost Garcia Garner Garrett Garrison "
                            + "Gates Ghosh Gibson Glance Glass Goldberg Golden Goldman Goodman Gordon Grabs Grace "
                            + "Graham Grant Grave Graves Green Griffin Grimm Gross Grove Gupta Hacker Hamilton "
                            + "Hammer Handy Hansen Harris Harvey Hassan Hastings Hawkins Hayes Heath Hennessy "
                            + "Henry Herman Hicks Hoffman Hogan Holder Holmes Hooker Houston Howard Huang Hudson "
                            + "Hughes Hunter Hurst Hussain Hutchins Hwang Ibrahim Irving Jackson James Jeans "
                            + "Jenkins Jiang Johns Johnson Jones Jordan Joseph Joshi Jumper Kaplan Kapoor Kelleher "
                            + "Keller Kelley Kellogg Kelly Kendall Kennedy Kessler Klein Knight Knowles Kobayashi "
                            + "Krishna Krishnan Kumar Labor Lambert Larsen Larson Lavender Lawrence Leather "
                            + "Leonard Leung Levels Levin Levine Levinson Lewis Liang Liberty Lincoln Little "
                            + "London Lopez Loser Lovely Lowell Lucas Luckey Ludwig Lynch Macdonald Madison Majors "
                            + "Malik Manning Marcus Marks Marsh Marshall Martin Martinez Mason Mattson Maxwell "
                            + "Mccarthy McMahon McMaster Meadows Mehta Mercer Merchant Meyer Michael Miller Mills "
                            + "Milner Minor Mishra Mitchell Mohan Monroe Moody Moore Morgan Morris Morrison "
                            + "Moseley Mosley Mueller Mulligan Munster Murdoch Murphy Murray Mustard Myers Nelson "
                            + "Newman Newton Nguyen Nichols Nicholson Nielsen Noble Norman Norris North Norwood "
                            + "Nurse O'Brien Olson Ortiz Osborne Owens Painter Palmer Panda Paris Parish Parker "
                            + "Parsons Patel Patil Payne Pearl Pearson Peers Perez Perkins Perry Peters Peterson "
                            + "Petty Phillips Pierce Piper Porter Potter Pounds Powell Power Prairie Prasad Pratt "
                            + "Press Preston Price Priest Prince Prior Qiang Quick Quinn Rahman Randall Rashid "
                            + "Ready Reddy Reeves Reyes Reynolds Richardson Riley Rivera Robbins Roberts Robertson "
                            + "Robinson Rockwell Rodriguez Roger Rogers Roller Romero Rossi Rounds Rubin Russell "
                            + "Ryder Sacks Salem Salmon Sanchez Sanders Sands Santos Saunders Savage Sawyer Schell "
                            + "Schmidt Schneider Schultz Schwartz Scott Sellers Senior Seven Shapiro Sharma Sharp "
                            + "Sheikh Shell Shelton Sheng Sherman Shields Shining Silva Silver Simmons Simon "
                            + "Simpson Singer Singh Skipper Slack Slater Slaughter Sleeper Smith Snyder Solar "
                            + "Solomon Sparks Spears Spencer Spiegel Spranger Srivastava Standing Staples Stark "
                            + "Steele Steer Stein Steiner Stephens Sterling Stern Stevens Stevenson Stewart Still "
                            + "Stock Stone Story Strait Strange Stringer Strong Subramanian Sullivan Sultan "
                            + "Summers Surface Suzuki Sweet Tanaka Taylor Teller Terry Thaler Thomas Thompson "
                            + "Thomson Tucker Turner Tyler Valenzuela Vance Verma Victor Vigil Vincent Vogel "
                            + "Wagner Wales Walker Wallace Walsh Walter Walters Warner Warren Washington Waters "
                            + "Watson Watts Weaver Weber Webster Weekly Wells Wendell Weston Whaling Wheeler White "
                            + "Whittaker Wildberger Williams Williamson Willis Wilson Winter Winters Woodland "
                            + "Woods Woodward Wright Xiang Yamamoto Yeung Yoshida Young Zhang Zheng")
                    .split(" ", -1));

    /** The same in Chinese, and places that a surname is written like. */
    private static final Set<String> ANYBODYS_IN_CHINESE =
            Set.of(("乔杜里 亚当斯 亨德森 侯赛因 克拉克 克林顿 克里希纳 克里斯 凯斯勒 加西亚 华盛顿 华莱士 卡梅隆 古普塔 "
                            + "史密斯 哈斯廷斯 哈里斯 坎贝尔 埃文斯 夏尔马 威尔士 威尔逊 威廉姆斯 安德森 尼尔森 巴恩斯 巴拉克 帕尔马 "
                            + "帕特尔 库尔茨 库马尔 弗格森 弗里德曼 彼得斯 彼得森 戴维斯 所罗门 扎耶德 托马斯 斯图尔特 斯威特 斯宾塞 "
                            + "斯科特 施密特 易卜拉欣 普林斯 李维斯 杰克逊 柯林斯 格罗斯 格雷厄姆 桑德斯 汉密尔顿 汤姆森 汤普森 爱德华兹 "
                            + "理查德森 福克斯 科尔曼 穆罕默德 米切尔 约翰逊 罗伯茨 罗伯逊 罗宾斯 罗宾逊 罗杰斯 莫里斯 菲利普斯 西尔弗 "
                            + "詹姆斯 辛德勒 迈克尔 迪克森 道格拉斯 阿卜杜拉 阿德勒 霍夫曼 马德里 鲍威尔 麦克唐纳 麦考利 麦考密克")
                    .split(" ", -1));

    private DerivedForms() {}

    static List<Form> of(GazetteerEntity entity) {
        List<Form> forms = new ArrayList<>();
        for (Alias alias : entity.aliases()) {
            String plain = withoutMarks(alias.text());
            if (!plain.equals(alias.text())) {
                forms.add(new Form(plain, alias.used(), alias.ambiguous() ? Profile.AMBIGUOUS : null));
            }
        }
        if (entity.type().equals("person")) {
            ofPerson(entity, forms);
        }
        for (Ticker ticker : entity.tickers()) {
            ofListing(ticker, forms);
        }
        return forms;
    }

    private static void ofPerson(GazetteerEntity person, List<Form> forms) {
        var words = TWO_WORDS.matcher(withoutMarks(person.name()));
        boolean chinese =
                person.nameZh() != null && CHINESE_NAME.matcher(person.nameZh()).matches();
        if (words.matches()) {
            if (chinese) {
                forms.add(new Form(
                        words.group(2) + " " + words.group(1),
                        Span.ALWAYS,
                        isAmbiguous(person) ? Profile.PHRASE : null));
            } else if (words.group(2).length() >= SHORTEST_SURNAME && !ANYBODYS.contains(words.group(2))) {
                forms.add(new Form(words.group(2), Span.ALWAYS, SURNAME));
            }
        }
        var dotted = DOTTED.matcher(person.nameZh() == null ? "" : person.nameZh());
        if (dotted.matches() && !ANYBODYS_IN_CHINESE.contains(dotted.group(1))) {
            forms.add(new Form(dotted.group(1), Span.ALWAYS, CHINESE_SURNAME));
        }
    }

    /** A name in Latin letters that so many bear that it is looked at before it is believed is no rarer in the other order. */
    private static boolean isAmbiguous(GazetteerEntity person) {
        return person.aliases().stream().anyMatch(alias -> alias.text().equals(person.name()) && alias.ambiguous());
    }

    /** A listing by number is only known with its exchange: HKEX: 9988, 09988.HK, 688981.SH; bare, beside its company's name. */
    private static void ofListing(Ticker ticker, List<Form> forms) {
        String symbol = ticker.symbol();
        int colon = symbol.indexOf(':');
        String number = symbol.substring(colon + 1);
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        List<String> endings =
                switch (symbol.substring(0, colon)) {
                    case "HKEX" -> List.of("HK");
                    case "SSE" -> List.of("SH", "SS");
                    case "SZSE" -> List.of("SZ");
                    case "TPE" -> List.of("TW");
                    case "KRX" -> List.of("KS");
                    case "TSE" -> List.of("T");
                    default -> List.of();
                };
        forms.add(new Form(symbol, ticker.listed(), null));
        for (String ending : endings) {
            forms.add(new Form(number + "." + ending, ticker.listed(), null));
            forms.add(new Form(ending + ":" + number, ticker.listed(), null));
            if (ending.equals("HK")) {
                forms.add(new Form("0" + number + ".HK", ticker.listed(), null));
            }
        }
        forms.add(new Form(number, ticker.listed(), number.length() >= LONG ? LONG_NUMBER : NUMBER));
    }

    private static String withoutMarks(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replace('\u0142', 'l')
                .replace('\u0141', 'L')
                .replace('\u00f8', 'o')
                .replace('\u00d8', 'O');
    }
}
