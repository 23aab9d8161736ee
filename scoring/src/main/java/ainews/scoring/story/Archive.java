package ainews.scoring.story;

import ainews.scoring.rules.RuleFiles;
import ainews.scoring.state.IdMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The articles of the window and their stories, with the indexes that find alike ones. The indexes follow from the articles, so
 * an archive filled again with the same articles in any order answers alike. Not thread-safe.
 */
public final class Archive {
    static final int SKETCH_KEYS = 8;
    private static final double LOG_THOUSAND = StrictMath.log(1000);
    private static final double LOG_FIFTY = StrictMath.log(51);

    private final IdMap<Member> members = new IdMap<>();
    private final IdMap<StoryFile> stories = new IdMap<>();
    private final Postings byTerm = new Postings();
    private final Postings bySketch = new Postings();
    private final TermPrior words;
    private final TermPrior entities;
    private int[] distinct = new int[128];
    private Member[] ring = new Member[1024];
    private int[] slots = new int[1024];
    private final SketchMarks sketches = new SketchMarks(1024);
    private final List<StoryFile> bySlot = new ArrayList<>();

    private final IdStarts idStarts = new IdStarts();
    private final ReadAhead ahead;
    private final ArrayDeque<Integer> freeSlots = new ArrayDeque<>();
    private int from;
    private int to;
    private long near;
    private final WeightMemo weights = new WeightMemo();
    private final WeightMemo entityWeights = new WeightMemo();

    private double logWords;
    private double logEntities;

    public Archive(RuleFiles rules) {
        words = TermPrior.words(rules);
        entities = TermPrior.entities(rules);
        ahead = new ReadAhead(byTerm, bySketch, words, entities, sketches);
        resized();
    }

    public Member member(String articleId) {
        return members.get(articleId);
    }

    public StoryFile story(String storyId) {
        return stories.get(storyId);
    }

    /** Ids of the articles in the window, in no order. */
    public List<String> memberIds() {
        return members.ids();
    }

    /** Ids of the stories, in no order. */
    public List<String> storyIds() {
        return stories.ids();
    }

    public int size() {
        return members.size();
    }

    /** Takes in a story; it gets a small number that is its own as long as it is here. */
    public void addStory(StoryFile story) {
        stories.put(story.id(), story);
        if (freeSlots.isEmpty()) {
            story.slot(bySlot.size());
            bySlot.add(story);
        } else {
            story.slot(freeSlots.pop());
            bySlot.set(story.slot(), story);
        }
        idStarts.put(story.slot(), story.id());
    }

    /** True if the id of the story in one slot comes before that of another one: mostly told without looking the stories up. */
    boolean isIdBefore(int slot, int other) {
        int told = idStarts.compare(slot, other);
        return (told == 0 ? storyIn(slot).id().compareTo(storyIn(other).id()) : told) < 0;
    }

    public void removeStory(String storyId) {
        StoryFile story = stories.remove(storyId);
        bySlot.set(story.slot(), null);
        freeSlots.push(story.slot());
    }

    /** The articles of the younger story become the older one's; the younger is to be removed then. */
    public void merge(StoryFile older, StoryFile younger) {
        for (Member member : younger.members()) {
            member.place(older.id());
            slots[member.seq() & slots.length - 1] = older.slot();
        }
        older.absorb(younger);
    }

    /** Some of a story's articles become a story of their own, which is returned; at least one stays. */
    public StoryFile split(StoryFile story, List<Member> later) {
        StoryFile part = story.part(later);
        addStory(part);
        for (Member member : later) {
            member.place(part.id());
            slots[member.seq() & slots.length - 1] = part.slot();
        }
        return part;
    }

    /** Slots are below this. */
    int slots() {
        return bySlot.size();
    }

    StoryFile storyIn(int slot) {
        return bySlot.get(slot);
    }

    /** Slot of the story of an article in the window. */
    int slotOf(int seq) {
        return slots[seq & slots.length - 1];
    }

    /** Articles have distinct numbers modulo this power of two. */
    int capacity() {
        return ring.length;
    }

    /** One past the number of the latest article. */
    int nextSeq() {
        return to;
    }

    /** Oldest article of the window, null if there is none. */
    public Member oldest() {
        while (from < to && ring[from & ring.length - 1] == null) {
            from++;
        }
        return from < to ? ring[from & ring.length - 1] : null;
    }

    /** Takes in an article whose story is here. */
    public void add(Member member) {
        int seq = member.seq();
        if (members.isEmpty()) {
            from = seq;
            to = seq;
        }
        int low = Math.min(from, seq);
        int high = Math.max(to, seq + 1);
        if (high - low > ring.length) {
            grow(high - low);
        }
        from = low;
        to = high;
        ring[seq & ring.length - 1] = member;
        slots[seq & ring.length - 1] = stories.get(member.storyId()).slot();
        members.put(member.id(), member);
        near += member.near();
        resized();
        index(member);
    }

    private void resized() {
        forgetWeights();
        logWords = StrictMath.log(members.size() + words.documents() + 1.0);
        logEntities = StrictMath.log(members.size() + entities.documents() + 1.0);
    }

    private void grow(int needed) {
        Member[] wider = new Member[Integer.highestOneBit(needed - 1) << 1];
        int[] widerSlots = new int[wider.length];
        for (int i = from; i < to; i++) {
            wider[i & wider.length - 1] = ring[i & ring.length - 1];
            widerSlots[i & wider.length - 1] = slots[i & ring.length - 1];
        }
        sketches.widen(wider.length, from, to);
        ring = wider;
        slots = widerSlots;
    }

    public void remove(Member member) {
        if (member == oldest()) {
            unindexFirst(member.digest());
        } else {
            unindex(member);
        }
        ring[member.seq() & ring.length - 1] = null;
        members.remove(member.id());
        near -= member.near();
        resized();
    }

    /** The oldest article comes first wherever it is. */
    private void unindexFirst(Digest digest) {
        int terms = distinctTerms(digest);
        ahead.terms(distinct, terms);
        ahead.sketch(digest);
        for (int i = 0; i < terms; i++) {
            byTerm.removeFirst(distinct[i]);
        }
        for (int i = 0; i < Math.min(SKETCH_KEYS, digest.sketch().length); i++) {
            bySketch.removeFirst(digest.sketch()[i]);
        }
    }

    /** To be called around a change of content: before it ... */
    public void unindex(Member member) {
        forgetWeights();
        Digest digest = member.digest();
        int terms = distinctTerms(digest);
        for (int i = 0; i < terms; i++) {
            byTerm.remove(distinct[i], member.seq());
        }
        for (int i = 0; i < Math.min(SKETCH_KEYS, digest.sketch().length); i++) {
            bySketch.remove(digest.sketch()[i], member.seq());
        }
    }

    /** ... and after it. */
    public void index(Member member) {
        forgetWeights();
        Digest digest = member.digest();
        int terms = distinctTerms(digest);
        for (int i = 0; i < terms; i++) {
            byTerm.add(distinct[i], member.seq());
        }
        for (int i = 0; i < Math.min(SKETCH_KEYS, digest.sketch().length); i++) {
            bySketch.add(digest.sketch()[i], member.seq());
        }
        sketches.put(member.seq(), digest);
    }

    /** Fills {@link #distinct} with what {@link Terms#of} gives, in no order; returns how many. */
    private int distinctTerms(Digest digest) {
        int[] title = digest.titleTerms();
        int[] body = digest.bodyTerms();
        int[] concepts = digest.concepts();
        int most =
                title.length + body.length + concepts.length + digest.entities().size();
        if (distinct.length < most) {
            distinct = new int[2 * most];
        }
        System.arraycopy(title, 0, distinct, 0, title.length);
        int n = title.length;
        long titleMarks = Terms.marks(title);
        for (int term : body) {
            if (!Terms.contains(title, titleMarks, term)) {
                distinct[n++] = term;
            }
        }
        System.arraycopy(concepts, 0, distinct, n, concepts.length);
        int words = n;
        n += concepts.length;
        for (EntityRef entity : digest.entities()) {
            int term = Terms.entity(entity.id());
            boolean known = Terms.contains(title, term) || Terms.contains(body, term);
            for (int i = words; i < n && !known; i++) {
                known = distinct[i] == term;
            }
            if (!known) {
                distinct[n++] = term;
            }
        }
        return n;
    }

    /** How much a title or body word or a concept's key says: inverse document frequency over the window, with the reference corpus as prior. */
    double weight(int term) {
        if (!weights.has(term)) {
            int held = byTerm.size(term);
            weights.put(term, logWords - Logs.ofHalf(held + words.count(term)), held);
        }
        return weights.of(term);
    }

    /** The same for an entity's key. */
    double entityWeight(int term) {
        if (!entityWeights.has(term)) {
            int held = byTerm.size(term);
            entityWeights.put(term, logEntities - Logs.ofHalf(held + entities.count(term)), held);
        }
        return entityWeights.of(term);
    }

    private void forgetWeights() {
        weights.forget();
        entityWeights.forget();
    }

    /** Articles of the window that hold a title or body word or a concept's key. */
    int holders(int term) {
        return weights.has(term) ? weights.holders(term) : byTerm.size(term);
    }

    /** The same for an entity's key. */
    int entityHolders(int term) {
        return entityWeights.has(term) ? entityWeights.holders(term) : byTerm.size(term);
    }

    /** How much the stream of the window flocks together: 0 where no article met a near one, 1 where each met fifty. */
    double crowd() {
        return Math.min(1, StrictMath.log(1 + near / (members.size() + 20.0)) / LOG_FIFTY);
    }

    /** How little of a stream was seen yet: 1 at the first article, 0 at a thousand. */
    double youth() {
        return Math.max(0, 1 - StrictMath.log(1.0 + members.size()) / LOG_THOUSAND);
    }

    /** To be called before an article is looked for: nothing that is asked then has to wait for the memory. */
    public void approach(Digest digest) {
        ahead.digest(digest);
    }

    ReadAhead ahead() {
        return ahead;
    }

    /** The latest articles with a term, see {@link Postings#latest}. */
    int latestWith(int term, int limit, int[] to, int from) {
        return byTerm.latest(term, limit, to, from);
    }

    int latestWithShingle(int shingle, int limit, int[] to, int from) {
        return bySketch.latest(shingle, limit, to, from);
    }

    /** Of the articles in the window. */
    SketchMarks sketches() {
        return sketches;
    }

    Member at(int seq) {
        return ring[seq & ring.length - 1];
    }
}
