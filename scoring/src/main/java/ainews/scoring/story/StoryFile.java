package ainews.scoring.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All that is known of one story. What its members say of it ({@link StoryProfile}, owners) follows from the live members in the order they
 * joined, so that it can be rebuilt from them; the rest is kept by itself. Not thread-safe.
 */
public final class StoryFile {
    private final String id;
    private final String chainKey;
    private final long firstAt;
    private final List<Member> members = new ArrayList<>();

    /** Languages by first appearance. */
    private final List<String> langs = new ArrayList<>(2);

    private final TreeSet<String> owners = new TreeSet<>();
    private final StoryProfile profile = new StoryProfile();

    private long lastAt;
    private int articles;
    private int copies;
    private boolean closed;
    private int shownHot = -1;
    private int shownImpact = -1;
    private double usual = 1;
    private long heatAt;
    private int slot;
    private int lastSeq;
    private String splitFrom;

    /** Null until asked for again after a change; asked for with everything that is told of the story. */
    private Speakers speakers;

    public StoryFile(String id, String chainKey, long firstAt) {
        this.id = id;
        this.chainKey = chainKey;
        this.firstAt = firstAt;
        this.lastAt = firstAt;
        this.heatAt = firstAt;
    }

    public String id() {
        return id;
    }

    /** Its number in the archive, no part of its state. */
    public int slot() {
        return slot;
    }

    void slot(int number) {
        slot = number;
    }

    /** Key of the chain of similar happenings. */
    public String chainKey() {
        return chainKey;
    }

    public long firstAt() {
        return firstAt;
    }

    public long lastAt() {
        return lastAt;
    }

    /** Live members in the order they joined. */
    public List<Member> members() {
        return Collections.unmodifiableList(members);
    }

    /** Articles that ever joined, copies included. */
    public int articles() {
        return articles;
    }

    public int copies() {
        return copies;
    }

    /** Distinct owner groups that ever joined. */
    public int owners() {
        return owners.size();
    }

    /** Languages by first appearance. */
    public List<String> langs() {
        return List.copyOf(langs);
    }

    /** True if an article that ever joined was in a language. */
    boolean isTold(String lang) {
        for (int i = 0; i < langs.size(); i++) {
            if (langs.get(i).equals(lang)) {
                return true;
            }
        }
        return false;
    }

    /** A member joins as the last one at time {@code now}. */
    public void join(Member member, long now) {
        addToEnd(member);
        articles++;
        if (member.duplicateOf() != null) {
            copies++;
        }
        tellIn(member.digest().lang());
        owners.add(member.digest().owner());
        lastAt = now;
        closed = false;
    }

    private void tellIn(String lang) {
        if (!isTold(lang)) {
            langs.add(lang);
        }
    }

    /** A member and its copies, by arrival. */
    public List<Member> withCopies(Member member) {
        return members.stream()
                .filter(other -> other == member || member.id().equals(other.duplicateOf()))
                .toList();
    }

    /** Members turn out to be copies of another one. */
    public void markCopies(List<Member> repeats, Member original) {
        for (Member member : repeats) {
            copies += member.duplicateOf() == null ? 1 : 0;
            member.markCopyOf(original.id());
        }
        speakers = null;
    }

    /** Another story turns out to be this one. */
    void absorb(StoryFile other) {
        members.addAll(other.members);
        members.sort(Comparator.comparingInt(Member::seq));
        lastSeq = members.get(members.size() - 1).seq();
        articles += other.articles;
        copies += other.copies;
        other.langs.forEach(this::tellIn);
        owners.addAll(other.owners);
        lastAt = Math.max(lastAt, other.lastAt);
        closed = false;
        rebuild();
    }

    /** Id of the story that its first articles were taken out of; null for a story that began by itself. */
    public String splitFrom() {
        return splitFrom;
    }

    void splitFrom(String story) {
        splitFrom = story;
    }

    /** Some of its members, by arrival, turn out to tell a happening of their own, which goes on as the story that is returned. */
    StoryFile part(List<Member> later) {
        StoryFile part = new StoryFile(later.get(0).id(), chainKey, later.get(0).firstAt());
        part.splitFrom = id;
        later.forEach(member -> part.join(member, member.firstAt()));
        members.removeAll(later);
        articles -= later.size();
        copies -= part.copies;
        owners.removeIf(owner ->
                part.owners.contains(owner) && !says(member -> member.digest().owner(), owner));
        langs.removeIf(
                lang -> part.isTold(lang) && !says(member -> member.digest().lang(), lang));
        Member last = members.get(members.size() - 1);
        lastAt = last.firstAt();
        lastSeq = last.seq();
        rebuild();
        return part;
    }

    private boolean says(Function<Member, String> what, String value) {
        return members.stream().anyMatch(member -> what.apply(member).equals(value));
    }

    /** A member leaves the window; the story keeps count of it. */
    public void expire(Member member) {
        speakers = null;
        members.remove(member);
        lastSeq = members.isEmpty() ? lastSeq : members.get(members.size() - 1).seq();
        profile.remove(member, members);
    }

    /** To be called when a member's content or its being a copy has changed. */
    public void rebuild() {
        speakers = null;
        profile.rebuild(members);
    }

    private void addToEnd(Member member) {
        speakers = null;
        members.add(member);
        lastSeq = member.seq();
        profile.add(member);
    }

    /** The entities that it is about, see {@link MainEntities}. */
    public List<EntityRef> mainEntities() {
        return profile.mainEntities();
    }

    /** Reads a little of what candidates are told by, which says nothing. */
    long approach() {
        return lastAt + langs.size() + profile.approach();
    }

    /** Number of the member that joined last; there is one. */
    int lastSeq() {
        return lastSeq;
    }

    int profileSize() {
        return profile.articles().size();
    }

    List<Member> profiled() {
        return profile.articles();
    }

    int count(int term) {
        return profile.count(term);
    }

    /** See {@link Speakers}; null if all members have left the window. */
    public Member lead() {
        return speakers().lead();
    }

    /** The member whose impact stands for the story, see {@link Speakers}; null where none has one. */
    public Member judged() {
        return speakers().judged();
    }

    private Speakers speakers() {
        if (speakers == null) {
            speakers = Speakers.of(members);
        }
        return speakers;
    }

    public boolean closed() {
        return closed;
    }

    public void close() {
        closed = true;
    }

    /** True when its articles span more than one UTC day. */
    public boolean continuing() {
        return Math.floorDiv(lastAt, 86_400_000L) > Math.floorDiv(firstAt, 86_400_000L);
    }

    /** Hot as last emitted, tenths; -1 before the first. */
    public int shownHot() {
        return shownHot;
    }

    public int shownImpact() {
        return shownImpact;
    }

    public void shown(int hotTenths, int impactTenths) {
        shownHot = hotTenths;
        shownImpact = impactTenths;
    }

    /** What is usual for its main entities, 1 or more, as of {@link #heatAt}. */
    public double usual() {
        return usual;
    }

    /** When its heat was last set by something that happened, rather than by time passing. */
    public long heatAt() {
        return heatAt;
    }

    public void heated(long now, double usualNow) {
        heatAt = now;
        usual = usualNow;
    }

    void restored(long last, int total, int copied, boolean isClosed, List<String> languages, List<String> ownersSeen) {
        lastAt = last;
        articles = total;
        copies = copied;
        closed = isClosed;
        langs.clear();
        langs.addAll(languages);
        owners.addAll(ownersSeen);
    }

    public void restoreMember(Member member) {
        addToEnd(member);
    }

    List<String> ownersSeen() {
        return new ArrayList<>(owners);
    }
}
