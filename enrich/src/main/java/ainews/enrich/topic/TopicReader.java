package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.Resources;
import ainews.schemas.Candidate;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.schemas.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads what happened and what it is about out of an article, in English and Chinese (Simplified and Traditional).
 * Thread-safe; the same input gives the same reading. It tells what the article tells: a plan is a {@code roadmap}, a
 * rumour has a lower confidence, what is denied or long past is no event of the article.
 */
public final class TopicReader {
    private static final int MAX_EVENTS = 6;
    private static final Comparator<EventMatch> SUREST_FIRST =
            (one, other) -> Double.compare(other.confidence(), one.confidence());

    /** @param article what an article is like */
    private record Room(Features article, EventEvidence evidence) {}

    private final FieldScanner scanner;
    private final EventFinder finder;
    private final TagChooser tags;
    private final Slots slots;
    private final Function<Scene, List<Entity>> parts;
    private final NameFinder names;
    private final int segmented;
    private final int headlineName;
    private final int essay;
    private final EssayVoice voice;
    private final EventCues cues;
    private final EventJudge judge;
    private final ArticleTraits traits;
    /** Each thread's own, so that an article needs no new one. */
    private final ThreadLocal<Room> rooms;

    private final Function<List<String>, ArticleTraits> traitsOf;

    /** Reads the bundled knowledge; make one and keep it. */
    public TopicReader() {
        this(features -> Parts.bundled(features)::deal);
    }

    /** @param deal makes from what may be known of an article's entities how roles and order are dealt out */
    TopicReader(Function<PartFeatures, Function<Scene, List<Entity>>> deal) {
        Vocabulary words = new Vocabulary().read(Resources.lines(TopicReader.class, "words.txt"));
        int firstCue = words.size();
        words.read(Resources.lines(TopicReader.class, "cues.txt"));
        int firstTag = words.size();
        tags = new TagChooser(Resources.lines(TopicReader.class, "tags.txt"), words);
        words.seal(firstCue, firstTag, words.kind("neutral"));
        List<String> rules = Resources.lines(TopicReader.class, "rules.txt");
        finder = new EventFinder(rules, words);
        cues = new EventCues(
                words, rules.stream().map(line -> Rule.parse(line, words)).toList());
        Trades trades = new Trades(Resources.lines(TopicReader.class, "trades.txt"));
        List<String> kinds = words.names().subList(0, firstCue);
        int firstPerson = words.kind("first-person");
        List<String> meanings = Resources.lines(TopicReader.class, "meanings.tsv");
        traitsOf = grams -> new ArticleTraits(kinds, firstPerson, trades, grams, meanings);
        List<String> traitLines = Resources.lines(TopicReader.class, "event-traits.tsv");
        List<String> netLines = Resources.lines(TopicReader.class, "event-net.tsv");
        traits = traitsOf.apply(Stream.concat(
                        traitLines.stream().map(line -> line.substring(0, line.indexOf('\t'))),
                        EventNet.traits(netLines).stream())
                .distinct()
                .toList());
        rooms = ThreadLocal.withInitial(() -> new Room(new Features(traits.space()), new EventEvidence()));
        judge = new EventJudge(
                Resources.lines(TopicReader.class, "event-weights.tsv"),
                Weights.parse(traitLines, traits.space()),
                new EventNet(netLines, traits.space()),
                words);
        scanner = new FieldScanner(words, firstCue, firstTag);
        slots = new Slots(words);
        parts = deal.apply(new PartFeatures(events(rules), kinds, trades));
        names = new NameFinder(NameWords.parse(Resources.lines(TopicReader.class, "names.txt")), words);
        segmented = words.kind("segmented");
        headlineName = words.kind("headline-name");
        essay = words.kind("essay");
        voice = new EssayVoice(words);
    }

    /**
     * Reads one article.
     *
     * @param title may be null
     * @param text main text, may be null or empty; its first 16,000 characters are read
     * @param entities those found in this title and text, their mentions' offsets counting in them
     */
    public TopicReading read(String title, String text, List<Entity> entities) {
        return readFolded(
                new FoldedText().fold(title == null ? "" : title),
                new FoldedText().fold(text == null ? "" : text),
                entities);
    }

    /** The same for an article that was folded already. */
    public TopicReading readFolded(FoldedText foldedTitle, FoldedText foldedText, List<Entity> entities) {
        String title = foldedTitle.original();
        String text = foldedText.original();
        List<Sentence> sentences = sentences(foldedTitle, foldedText, entities);
        List<EventMatch> matches = finder.matches(sentences);
        Room room = rooms.get();
        traits.read(foldedTitle, foldedText, sentences, entities, room.article());
        room.evidence().read(EventFinder.best(matches), matches, sentences, cues);
        List<EventMatch> told = judge.judge(room.evidence(), room.article());
        room.evidence().clear();
        matches.sort(SUREST_FIRST);
        List<String> ids = new ArrayList<>(MAX_EVENTS);
        for (int i = 0; i < told.size() && i < MAX_EVENTS; i++) {
            ids.add(told.get(i).event());
        }
        List<Entity> dealt = parts.apply(new Scene(sentences, new NameList(title, text), entities, matches, ids));
        List<EventType> events = events(told, ids.size(), matches, sentences, dealt, title, text);
        List<Tag> chosen = tags.choose(sentences, events, entities);
        return new TopicReading(events, chosen, dealt, candidates(sentences, title, text));
    }

    /** The first of those told, with what their sentences state. */
    private List<EventType> events(
            List<EventMatch> told,
            int most,
            List<EventMatch> matches,
            List<Sentence> sentences,
            List<Entity> dealt,
            String title,
            String text) {
        if (most == 0) {
            return List.of();
        }
        boolean release = false;
        for (int i = 0; i < told.size(); i++) {
            release |= told.get(i).event().equals("model-release");
        }
        Parties parties = new Parties(dealt);
        List<EventType> events = new ArrayList<>(most);
        for (int i = 0; i < most; i++) {
            EventMatch match = told.get(i);
            events.add(eventType(match, title, text, slots.of(match, matches, sentences, parties, release)));
        }
        return events;
    }

    private List<Sentence> sentences(FoldedText foldedTitle, FoldedText foldedText, List<Entity> entities) {
        String title = foldedTitle.original();
        List<Sentence> sentences = new ArrayList<>();
        scanner.scan(foldedTitle, entities, "title", sentences);
        int nameEnd = endOfModelName(title, sentences);
        if (nameEnd > 0) {
            sentences.add(ofTitle(new Hit(headlineName, 0, nameEnd, null, null)));
        }
        if (TitleShape.listsHappenings(title)) {
            sentences.add(ofTitle(new Hit(segmented, 0, title.length(), null, null)));
        }
        scanner.scan(foldedText, entities, "text", sentences);
        Hit author = voice.speaksIn(sentences, foldedText.original());
        if (author != null) {
            Hit hit = new Hit(essay, author.start(), author.end(), null, null);
            sentences.add(new Sentence(List.of(hit), List.of(), List.of(), false, 0, author.end(), false));
        }
        return sentences;
    }

    private EventEvidence evidence(List<EventMatch> matches, List<Sentence> sentences) {
        return new EventEvidence(EventFinder.best(matches), matches, sentences, cues);
    }

    /**
     * What {@link EventJudge} is to weigh of an article.
     *
     * @param forgotten the event type that rules are to be silent about, null for none
     */
    EventEvidence evidence(String title, String text, List<Entity> entities, String forgotten) {
        List<Sentence> sentences =
                sentences(new FoldedText().fold(title), new FoldedText().fold(text == null ? "" : text), entities);
        List<EventMatch> matches = finder.matches(sentences);
        matches.removeIf(match -> match.event().equals(forgotten));
        return evidence(matches, sentences);
    }

    /**
     * What an article is like, for the fit.
     *
     * @param grams names of the words that count, see {@link WordGrams}
     */
    ArticleTraits traits(List<String> grams) {
        return traitsOf.apply(grams);
    }

    /** Reads what an article is like. */
    void readTraits(ArticleTraits which, String title, String text, List<Entity> entities, Features into) {
        FoldedText foldedTitle = new FoldedText().fold(title);
        FoldedText foldedText = new FoldedText().fold(text == null ? "" : text);
        which.read(foldedTitle, foldedText, sentences(foldedTitle, foldedText, entities), entities, into);
    }

    /** Ids of the events that rules tell. */
    private static List<String> events(List<String> rules) {
        return rules.stream()
                .map(rule -> rule.substring(0, rule.indexOf(' ')))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Candidate> candidates(List<Sentence> sentences, String title, String text) {
        List<NewName> found = List.of();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            List<NewName> here = names.find(sentence, sentence.title() ? title : text);
            if (!here.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.addAll(here);
            }
        }
        return found.isEmpty() ? List.of() : Candidates.of(found, title, text);
    }

    private static Sentence ofTitle(Hit hit) {
        return new Sentence(List.of(hit), List.of(), List.of(), true, 0, hit.end(), false);
    }

    /** "Grok 4", "OpenAI o3-mini", "Kimi K2: open agentic intelligence": that is how makers head a release. */
    private static int endOfModelName(String title, List<Sentence> sentences) {
        int end = 0;
        boolean model = false;
        for (Hit hit : sentences.isEmpty() ? List.<Hit>of() : sentences.get(0).hits()) {
            if (hit.entity() != null && hit.start() <= end + 1) {
                end = Math.max(end, hit.end());
                model |= hit.entity().getType().equals("model");
            }
        }
        return model && (end == title.length() || title.charAt(end) == ':') ? end : 0;
    }

    private static EventType eventType(EventMatch match, String title, String text, Map<String, String> slots) {
        String field = match.sentence().title() ? title : text;
        return EventType.newBuilder()
                .setId(match.event())
                .setConfidence(Math.round(match.confidence() * 1000) / 1000.0)
                .setEvidence(field.substring(match.start(), match.end()))
                .setSlots(slots)
                .build();
    }
}
