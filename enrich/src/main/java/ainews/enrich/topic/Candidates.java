package ainews.enrich.topic;

import ainews.schemas.Candidate;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers the new names of an article, one candidate a name, as records of the contract. */
final class Candidates {
    private static final int MOST = 8;
    private static final double REPEATED = 0.05;

    private Candidates() {}

    static List<Candidate> of(List<NewName> found, String title, String text) {
        Map<String, NewName> best = new LinkedHashMap<>();
        for (NewName name : found) {
            String key = words(name, title, text).toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
            best.merge(key, name, (one, other) -> other.confidence() > one.confidence() ? other : one);
        }
        List<Candidate> candidates = new ArrayList<>();
        best.values().forEach(name -> candidates.add(candidate(name, title, text)));
        candidates.sort(
                Comparator.comparingDouble(Candidate::getConfidence).reversed().thenComparing(Candidate::getText));
        return List.copyOf(candidates.subList(0, Math.min(MOST, candidates.size())));
    }

    private static Candidate candidate(NewName name, String title, String text) {
        String words = words(name, title, text);
        List<Mention> mentions = new ArrayList<>(NameFinder.mentions(words, title, "title"));
        mentions.addAll(NameFinder.mentions(words, text, "text"));
        double repeated = REPEATED * Math.min(2, Math.max(0, mentions.size() - 1));
        String field = name.sentence().title() ? title : text;
        return Candidate.newBuilder()
                .setText(words)
                .setType(name.type())
                .setMaker(name.maker())
                .setConfidence(Math.round(Math.min(0.95, name.confidence() + repeated) * 100) / 100.0)
                .setEvidence(
                        field.substring(name.evidence().start(), name.evidence().end()))
                .setMentions(mentions)
                .build();
    }

    private static String words(NewName name, String title, String text) {
        return (name.sentence().title() ? title : text).substring(name.start(), name.end());
    }
}
