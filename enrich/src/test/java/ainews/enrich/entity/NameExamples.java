package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.enrich.wide.WideSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** What the labelled sets say of every reading of an ambiguous form that stands in them. */
final class NameExamples {
    private static final double OF_A_SENTENCE = 1;
    private static final double OF_AN_ARTICLE = 0.5;
    private static final double IN_TITLE_CASE = 0.2;

    /** What may be meant at all is not asked of weights. */
    private static final JudgeWeights UNFITTED = new JudgeWeights(List.of(), List.of());

    /** Whether a reading is meant; null where the labels do not say. */
    private interface Labels extends BiFunction<Spot, Link, Boolean> {}

    final NameFeatures features = new NameFeatures();
    final List<NameExample> all = new ArrayList<>();
    private final Gazetteer gazetteer = Gazetteer.bundled();
    private final Scanner scanner = new Scanner(gazetteer.trie());

    void addSentences(String set, List<WideSet.Sentence> sentences, double count) {
        for (WideSet.Sentence sentence : sentences) {
            Labels labels = (spot, link) -> label(sentence, spot, link);
            read(set, "", sentence.text(), labels, count * OF_A_SENTENCE);
            if (sentence.text().charAt(0) < 0x80) {
                read(set, titleCase(sentence.text()), "", labels, count * IN_TITLE_CASE);
            }
        }
    }

    void addArticles(String set, List<WideSet.Article> articles, double count) {
        for (WideSet.Article article : articles) {
            Set<String> ids = new HashSet<>(article.ranked());
            ids.addAll(article.others());
            Labels labels = (spot, link) -> label(ids, link);
            read(set, article.title(), article.text(), labels, count * OF_AN_ARTICLE);
        }
    }

    private void read(String set, String title, String text, Labels labels, double count) {
        Field titleField = field("title", title);
        Field textField = field("text", text);
        Spots spots = new Spots(gazetteer, null);
        List<List<Spot>> groups = new ArrayList<>(spots.read(titleField));
        groups.addAll(spots.read(textField));
        Set<Integer> meant = new HashSet<>();
        Set<Integer> certain = new HashSet<>();
        Judge judge = new Judge(gazetteer, new Evidence(gazetteer), null, UNFITTED);
        for (List<Spot> group : groups) {
            Spot first = group.get(0);
            int sure = judge.certain(first);
            if (sure >= 0) {
                certain.add(sure);
                continue;
            }
            for (Surface.Reading reading : first.surface().readings()) {
                if (judge.isGrammarOf(first, reading.entity())) {
                    Link link = judge.link(first, reading.entity(), 1);
                    if (Boolean.TRUE.equals(labels.apply(first, link))) {
                        meant.add(link.entity());
                    }
                }
            }
        }
        for (List<Spot> group : groups) {
            for (Spot spot : group) {
                if (judge.certain(spot) >= 0
                        || (spot.surface().trap() && !spot.surface().namesAt(null))) {
                    break;
                }
                if (add(set, spot, titleField, textField, labels, certain, meant, count)) {
                    break;
                }
            }
        }
    }

    /** Whether a reading of the spot is meant, so that shorter forms from its start are never asked for. */
    private boolean add(
            String set,
            Spot spot,
            Field title,
            Field text,
            Labels labels,
            Set<Integer> certain,
            Set<Integer> meant,
            double count) {
        boolean any = false;
        List<Surface.Reading> readings = spot.surface().readings();
        for (boolean second : new boolean[] {false, true}) {
            Evidence evidence = new Evidence(gazetteer);
            evidence.addWords(title);
            evidence.addWords(text);
            certain.forEach(evidence::addCertain);
            if (second) {
                boolean more = false;
                for (int each : meant) {
                    if (readings.stream().noneMatch(reading -> reading.entity() == each)) {
                        evidence.addCertain(each);
                        more = true;
                    }
                }
                if (!more) {
                    break;
                }
            }
            Judge judge = new Judge(gazetteer, evidence, null, UNFITTED);
            ReadingClues clues = new ReadingClues(gazetteer, evidence, null);
            clues.readSpot(spot, features);
            for (Surface.Reading reading : readings) {
                if (!judge.isGrammarOf(spot, reading.entity())) {
                    continue;
                }
                Link link = judge.link(spot, reading.entity(), 1);
                Boolean is = labels.apply(spot, link);
                any |= Boolean.TRUE.equals(is);
                if (is == null || !judge.mayMean(spot, reading.entity())) {
                    continue;
                }
                clues.readReading(spot, reading.entity(), features);
                all.add(features.example(
                        set,
                        spot.field().normal().substring(spot.start(), spot.end()),
                        gazetteer.typeOf(reading.entity()),
                        FormSort.of(spot),
                        is,
                        second ? count * 0.5 : count));
            }
        }
        return any;
    }

    private Boolean label(WideSet.Sentence sentence, Spot spot, Link link) {
        int start = spot.field().originalStart(spot.start());
        int end = spot.field().originalEnd(spot.end());
        Boolean label = false;
        for (WideSet.Expected expected : sentence.mentions()) {
            if (expected.start() < end && expected.end() > start) {
                Boolean one = label(expected.id(), expected.maker(), link);
                if (Boolean.TRUE.equals(one)) {
                    return true;
                }
                label = one == null ? null : label;
            }
        }
        return label;
    }

    private Boolean label(String id, String maker, Link link) {
        String found = id(link);
        if (found.equals(id)) {
            return true;
        }
        int labelled = gazetteer.indexOf(id);
        if (maker != null) {
            int of = gazetteer.indexOf(maker);
            return of < 0 ? null : gazetteer.descends(link.entity(), of) ? true : (Boolean) false;
        }
        return labelled < 0 ? null : gazetteer.related(labelled, link.entity()) ? null : (Boolean) false;
    }

    private Boolean label(Set<String> ids, Link link) {
        String found = id(link);
        if (ids.contains(found)) {
            return true;
        }
        String slug = found.substring(found.indexOf(':') + 1);
        for (String id : ids) {
            int at = id.indexOf('@');
            String plain = id.substring(id.indexOf(':') + 1, at < 0 ? id.length() : at);
            int index = gazetteer.indexOf(id);
            boolean kin = index >= 0
                    && (gazetteer.descends(index, link.entity()) || gazetteer.descends(link.entity(), index))
                    && !gazetteer.entity(link.entity()).type().equals("company");
            if (kin || plain.startsWith(slug) || slug.startsWith(plain)) {
                return null;
            }
        }
        return false;
    }

    private String id(Link link) {
        String id = gazetteer.entity(link.entity()).id();
        return link.provisional() ? id + link.spot().extension().idPart() : id;
    }

    private Field field(String name, String text) {
        FoldedText folded = new FoldedText().fold(text);
        Hits hits = new Hits();
        scanner.scan(folded, hits);
        return new Field(name, folded, hits);
    }

    private static String titleCase(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            boolean starts = i == 0 || out.charAt(i - 1) == ' ' || out.charAt(i - 1) == '-';
            int to = i;
            while (to < out.length() && Character.isLetter(out.charAt(to))) {
                to++;
            }
            if (starts && (to - i > 3 || i == 0)) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
        return out.toString();
    }
}
