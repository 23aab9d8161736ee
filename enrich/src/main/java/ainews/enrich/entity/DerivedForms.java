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
            Set.of(("Adams Adler Agarwal Agrawal Ahmed Alexander Allen Anderson Arnold Atwood Baker Barak "
                            + "Barnes Barra Becker Bennett Berger Bergman Bishop Black Bloom Boyle Brooks Brown "
                            + "Buchanan Burger Burke Busch Butler Butterfield Buzzard Cameron Campbell Carlson "
                            + "Carpenter Carroll Carter Chang Chapman Cheng Cheung Chiang Child Chong Chopra Christie "
                            + "Chung Clarke Clegg Clifford Cohen Collins Cooper Cortes Crawford Cross Curry Dalton "
                            + "Daniel Daniels Davis Dawson Denver Dines Dixon Douglas Dresser Driver Dubois Duncan "
                            + "Durham Edwards Elliott Ellis Evans Farmer Feldman Ferguson Field Fields Fischer Fisher "
                            + "Fleming Fletcher Florence Flores Forrest Foster Franklin Fraser Freeman Friedman Garcia "
                            + "Garner Garrett Gates Gibson Goldberg Golden Goodman Gordon Graham Grant Green Grimm "
                            + "Gross Gupta Hacker Hamilton Hammer Hansen Harris Harvey Hassan Hastings Hawkins Hayes "
                            + "Hennessy Henry Herman Hoffman Holmes Hooker Houston Howard Huang Hudson Hughes Hunter "
                            + "Hurst Hussain Hutchins Hwang Ibrahim Irving Jackson James Jenkins Jiang Johnson Jones "
                            + "Jordan Joseph Joshi Jumper Kaplan Kapoor Kelleher Kelley Kellogg Kelly Kendall Kennedy "
                            + "Kessler Klein Knight Knowles Kobayashi Krishna Krishnan Kumar Lambert Larsen Larson "
                            + "Lavender Lawrence Leonard Leung Levin Levine Levinson Lewis Liang Lincoln Little London "
                            + "Lopez Lowell Lucas Luckey Ludwig Lynch Macdonald Madison Malik Manning Marcus Marks "
                            + "Marshall Martin Martinez Mason Mattson Maxwell McMaster Mccarthy Mehta Mercer Meyer "
                            + "Michael Miller Mills Milner Mishra Mitchell Monroe Moore Morgan Morris Morrison Moseley "
                            + "Mosley Mulligan Munster Murphy Murray Myers Nelson Newman Newton Nguyen Nichols "
                            + "Nicholson Nielsen Noble Norman Norris Norwood O'Brien Olson Ortiz Owens Palmer Paris "
                            + "Parker Patel Patil Payne Pearson Perkins Perry Peters Peterson Phillips Porter Potter "
                            + "Powell Power Prasad Pratt Preston Price Prince Qiang Quinn Rahman Randall Rashid Ready "
                            + "Reddy Reyes Reynolds Richardson Riley Rivera Robbins Roberts Robertson Robinson "
                            + "Rockwell Rodriguez Rogers Romero Rossi Russell Ryder Sacks Salem Sanchez Sanders Santos "
                            + "Saunders Savage Sawyer Schell Schmidt Schneider Schultz Schwartz Scott Sharma Sheikh "
                            + "Shelton Sheng Sherman Shields Silva Silver Simmons Simon Simpson Singh Slack Slater "
                            + "Slaughter Sleeper Smith Snyder Solomon Spencer Spiegel Spranger Srivastava Staples "
                            + "Steele Stephens Stevens Stevenson Stewart Stock Stone Stringer Strong Sullivan Summers "
                            + "Suzuki Sweet Tanaka Taylor Teller Terry Thaler Thomas Thompson Thomson Tucker Turner "
                            + "Tyler Valenzuela Vance Verma Victor Vincent Wagner Wales Walker Wallace Walsh Walter "
                            + "Vogel Walters Warner Warren Washington Watson Weaver Weber Webster Wells Wendell Weston "
                            + "Wheeler White Whittaker Wildberger Williams Willis Wilson Winter Winters Woods Woodward "
                            + "Wright Xiang Yamamoto Yoshida Young Zhang Zheng")
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
