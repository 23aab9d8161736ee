package ainews.enrich.entity;

import ainews.enrich.BenchmarkTexts;
import ainews.enrich.text.FoldedText;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The automaton with folding beside the best library with folding and word boundaries, and beside a hash over the characters, on
 * {@link BenchmarkTexts#BYTES} of text. The keys are the dictionary's names, and made-up ones up to the number wanted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MatcherBenchmark {

    @Param({"3000", "10000", "100000"})
    public int keys;

    private final FoldedText folded = new FoldedText();
    private final Hits hits = new Hits();
    private final AhoCorasickDoubleArrayTrie<String> library = new AhoCorasickDoubleArrayTrie<>();
    private List<String> documents;
    private Scanner scanner;
    private int next;

    @Setup
    public void prepare() {
        documents = BenchmarkTexts.documents();
        List<String> names = new ArrayList<>();
        for (GazetteerEntity entity : GazetteerSource.bundled().entities()) {
            entity.aliases().forEach(alias -> names.add(alias.text()));
        }
        TreeMap<String, Integer> ours = new TreeMap<>();
        TreeMap<String, String> theirs = new TreeMap<>();
        for (int i = 0; ours.size() < keys; i++) {
            String name = names.get(i % names.size()) + (i < names.size() ? "" : (i % 7 == 0 ? "型" : " x") + i);
            ours.putIfAbsent(SurfaceKey.of(name), ours.size());
            theirs.put(name.toLowerCase(Locale.ROOT), name);
        }
        scanner = new Scanner(Trie.of(ours));
        library.build(theirs);
    }

    @Benchmark
    public int automaton() {
        scanner.scan(folded.fold(nextDocument()), hits);
        return hits.size();
    }

    @Benchmark
    public int library() {
        int[] found = new int[1];
        String lower = nextDocument().toLowerCase(Locale.ROOT);
        library.parseText(lower, (begin, end, value) -> {
            boolean inside = CharKind.isWord(CharKind.at(lower, begin))
                    && (CharKind.isWord(CharKind.at(lower, begin - 1)) || CharKind.isWord(CharKind.at(lower, end)));
            found[0] += inside ? 0 : 1;
        });
        return found[0];
    }

    /** One multiplication and addition a character: what looking at all of them costs at least. */
    @Benchmark
    public int hash() {
        String text = nextDocument();
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    private String nextDocument() {
        next = (next + 1) % documents.size();
        return documents.get(next);
    }
}
