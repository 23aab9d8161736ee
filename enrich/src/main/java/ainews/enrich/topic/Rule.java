package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One way in which a sentence tells an event. A line of {@code rules.txt}:
 *
 * <pre>
 * funding 0.92 : company &gt;60 ^raise &gt;50 money !guidance !!earnings ; company&lt;subject
 * </pre>
 *
 * <p>event, confidence, then atoms: classes that must follow each other within so many characters ({@code >60};
 * {@code |} parts alternatives, {@code ^} marks the trigger, {@code &} needs a class anywhere in the sentence), classes
 * that must not stand between them ({@code !}) or anywhere in the sentence ({@code !!}); {@code @title} and
 * {@code @lead} bind the rule to the title, or the title and the first lines. After the semicolon roles: the nearest
 * entity before ({@code <}), after ({@code >}) or among ({@code *}) the matched words, or every one from the first to the last of them
 * ({@code +}).
 */
record Rule(
        String event,
        double confidence,
        double minWeight,
        List<Atom> chain,
        int trigger,
        List<BitSet> anywhere,
        BitSet notBetween,
        BitSet notInSentence,
        List<RoleHint> roles) {

    /** @param gap characters allowed since the atom before */
    record Atom(BitSet kinds, int gap) {}

    /** @param side {@code <} before, {@code >} after, {@code *} among the matched words, {@code +} every one among them */
    record RoleHint(int kind, char side, String role) {}

    static Rule parse(String line, Vocabulary words) {
        String[] parts = line.split(" [:;] ");
        String[] head = parts[0].strip().split("\\s+");
        List<Atom> chain = new ArrayList<>();
        List<BitSet> anywhere = new ArrayList<>();
        BitSet notBetween = new BitSet();
        BitSet notInSentence = new BitSet();
        double minWeight = 0;
        int trigger = 0;
        int gap = 0;
        for (String token : parts[1].strip().split("\\s+")) {
            if (token.equals("@title")) {
                minWeight = 1.0;
            } else if (token.equals("@lead")) {
                minWeight = 0.9;
            } else if (token.startsWith("!!")) {
                notInSentence.or(kinds(token.substring(2), words));
            } else if (token.startsWith("!")) {
                notBetween.or(kinds(token.substring(1), words));
            } else if (token.startsWith(">")) {
                gap = Integer.parseInt(token.substring(1));
            } else if (token.startsWith("&")) {
                anywhere.add(kinds(token.substring(1), words));
            } else {
                trigger = token.startsWith("^") ? chain.size() : trigger;
                chain.add(new Atom(kinds(token.startsWith("^") ? token.substring(1) : token, words), gap));
            }
        }
        List<RoleHint> roles = parts.length > 2 ? roles(parts[2], words) : List.of();
        return new Rule(
                head[0],
                Double.parseDouble(head[1]),
                minWeight,
                List.copyOf(chain),
                trigger,
                List.copyOf(anywhere),
                notBetween,
                notInSentence,
                roles);
    }

    private static List<RoleHint> roles(String part, Vocabulary words) {
        List<RoleHint> roles = new ArrayList<>();
        for (String token : part.strip().split("\\s+")) {
            int at = token.replaceAll("[<>*+]", "<").indexOf('<');
            roles.add(new RoleHint(words.kind(token.substring(0, at)), token.charAt(at), token.substring(at + 1)));
        }
        return List.copyOf(roles);
    }

    private static BitSet kinds(String names, Vocabulary words) {
        BitSet kinds = new BitSet();
        for (String name : names.split("\\|")) {
            kinds.set(words.kind(name));
        }
        return kinds;
    }

    /** The hits of the chain that starts with hit {@code first}, or null. */
    List<Hit> match(Sentence sentence, int first, BitSet present) {
        if (sentence.weight() < minWeight || notInSentence.intersects(present)) {
            return null;
        }
        for (int i = 0; i < anywhere.size(); i++) {
            if (!anywhere.get(i).intersects(present)) {
                return null;
            }
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i).kinds().intersects(present)) {
                return null;
            }
        }
        List<Hit> matched = new ArrayList<>(chain.size());
        matched.add(sentence.hits().get(first));
        int at = first;
        for (int i = 1; i < chain.size(); i++) {
            at = next(sentence, at, chain.get(i));
            if (at < 0) {
                return null;
            }
            matched.add(sentence.hits().get(at));
        }
        return matched;
    }

    private int next(Sentence sentence, int from, Atom atom) {
        int end = sentence.hits().get(from).end();
        int gap = sentence.dense() ? (atom.gap() + 1) / 2 : atom.gap();
        for (int i = from + 1; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.start() - end > gap) {
                return -1;
            }
            if (hit.start() >= end) {
                if (atom.kinds().get(hit.kind())) {
                    return i;
                }
                if (notBetween.get(hit.kind())) {
                    return -1;
                }
            }
        }
        return -1;
    }
}
