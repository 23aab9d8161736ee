package ainews.enrich.topic;

import java.util.BitSet;
import java.util.List;

/**
 * Tells a text in which its author keeps speaking in person from one that reports: an essay says "I find", "as I wrote", 我认为 again and
 * again outside of quotations, whatever its title says.
 */
final class EssayVoice {
    private static final int LEAST = 3;
    private static final int CHARS_A_CUE = 3_000;

    private final BitSet voice = new BitSet();
    private final BitSet news = new BitSet();

    EssayVoice(Vocabulary words) {
        voice.set(words.kind("opinion-body"));
        voice.set(words.kind("first-person"));
        news.set(words.kind("release"));
        news.set(words.kind("introducing"));
    }

    /** The first words in which the author speaks, where the sentences of a text are an author's own; else null. */
    Hit speaksIn(List<Sentence> sentences, String text) {
        int cues = 0;
        Hit first = null;
        for (Sentence sentence : sentences) {
            if (sentence.title() && has(sentence, news)) {
                return null;
            }
            Hit cue = sentence.title() ? null : firstOf(sentence, voice);
            cue = cue == null || isQuoted(sentence, text) ? null : cue;
            cues += cue == null ? 0 : 1;
            first = first == null ? cue : first;
        }
        return cues >= LEAST && cues * CHARS_A_CUE >= Math.min(text.length(), FieldScanner.MAX_CHARS) ? first : null;
    }

    private static Hit firstOf(Sentence sentence, BitSet kinds) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            if (kinds.get(hits.get(i).kind())) {
                return hits.get(i);
            }
        }
        return null;
    }

    private static boolean has(Sentence sentence, BitSet kinds) {
        return firstOf(sentence, kinds) != null;
    }

    private static boolean isQuoted(Sentence sentence, String text) {
        for (int i = sentence.start(); i < Math.min(sentence.end() + 1, text.length()); i++) {
            if ("\"\u201c\u201d\u300c\u300d".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
