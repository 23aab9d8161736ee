package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the share of real texts that are read right when written in other encodings, with right, missing and wrong declarations. */
@Tag("eval")
class EncodingEval {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<String> JAPANESE = List.of(
            "新しい言語モデルが公開され、研究者はその推論の速さに注目している。価格はまだ発表されていない。",
            "半導体メーカーは次世代の製品を来年の春に量産すると述べた。工場は熊本にあり、雇用も増える見込みだ。",
            "この記事では、オープンソースの学習ツールを使って、手元のデータを整理する方法を紹介します。",
            "会社の売上高は前年より三割増え、株価は一時、上場以来の高値をつけた。",
            "カタカナのメニューとひらがなの文章が並ぶページでも、正しく読めるはずである。");

    @Test
    void print() {
        Path data = Path.of(System.getProperty("ainews.shared", "../shared"), "data");
        assumeTrue(Files.isDirectory(data.resolve("html-zh-cwce")), "no shared data at " + data);
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        for (Corpus.Page page : Corpus.load(data)) {
            if (page.text().length() > 200) {
                (page.set().equals("cwce") ? chinese : english).add(page.text());
            }
        }
        List<String> traditional =
                chinese.stream().map(ZhConverterUtil::toTraditional).toList();
        System.out.println("Encodings: share of texts read right; declared right, not declared, declared wrong");
        for (int chars : new int[] {60, 300, 100_000}) {
            System.out.println("first " + chars + " characters of each");
            print("GBK", chinese, "GBK", chars, "gb2312", "utf-8", "iso-8859-1");
            print("GB18030", chinese, "GB18030", chars, "gb18030", "utf-8", "windows-1252");
            print("Big5", traditional, "Big5", chars, "big5", "utf-8", "iso-8859-1");
            print("Shift_JIS", JAPANESE, "windows-31j", chars, "shift_jis", "utf-8", "iso-8859-1");
            print("UTF-8, Chinese", chinese, "UTF-8", chars, "utf-8", "gb2312", "iso-8859-1");
            print("UTF-8, English", english, "UTF-8", chars, "utf-8", "iso-8859-1", "gbk");
            print("windows-1252", english, "windows-1252", chars, "windows-1252", "utf-8", "iso-8859-1");
            print("UTF-16LE, no mark", english, "UTF-16LE", chars, "utf-16", "utf-8", "iso-8859-1");
            print("UTF-16BE, no mark", chinese, "UTF-16BE", chars, "utf-16be", "utf-8", "gbk");
            printDoubled("UTF-8 twice, English", english, chars);
            printDoubled("UTF-8 twice, Chinese", chinese, chars);
        }
    }

    private static void print(String name, List<String> texts, String charset, int chars, String... labels) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-22s", name));
        String[] declared = {labels[0], null, labels[1], labels[2]};
        for (String label : declared) {
            int right = 0;
            int all = 0;
            for (String text : texts) {
                byte[] bytes = page(cut(text, chars), label).getBytes(Charset.forName(charset));
                String wanted = new String(bytes, Charset.forName(charset));
                all++;
                right += TextDecoder.decode(bytes, null).text().equals(wanted) ? 1 : 0;
            }
            line.append(String.format(Locale.ROOT, "  %-12s %3d/%d", label == null ? "none" : label, right, all));
        }
        System.out.println(line);
    }

    private static void printDoubled(String name, List<String> texts, int chars) {
        int repaired = 0;
        int touched = 0;
        int all = 0;
        for (String text : texts) {
            String wanted = page(cut(text, chars), "utf-8");
            if (wanted.chars().filter(c -> c > 0x7f).count() < 3) {
                continue;
            }
            StringBuilder twice = new StringBuilder();
            for (byte b : wanted.getBytes(StandardCharsets.UTF_8)) {
                String c = new String(new byte[] {b}, WINDOWS_1252);
                twice.append(c.charAt(0) == '\ufffd' ? (char) (b & 0xff) : c.charAt(0));
            }
            all++;
            repaired += TextDecoder.decode(twice.toString().getBytes(StandardCharsets.UTF_8), null)
                            .text()
                            .equals(wanted)
                    ? 1
                    : 0;
            touched += TextDecoder.decode(wanted.getBytes(StandardCharsets.UTF_8), null)
                            .text()
                            .equals(wanted)
                    ? 0
                    : 1;
        }
        System.out.printf(
                Locale.ROOT, "  %-22s  repaired %d/%d, sound texts touched %d%n", name, repaired, all, touched);
    }

    private static String cut(String text, int chars) {
        return text.length() <= chars ? text : text.substring(0, chars);
    }

    private static String page(String text, String label) {
        return "<html><head>" + (label == null ? "" : "<meta charset=\"" + label + "\">")
                + "<title>page</title></head><body><p>" + text + "</p></body></html>";
    }
}
