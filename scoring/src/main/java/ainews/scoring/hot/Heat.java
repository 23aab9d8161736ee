package ainews.scoring.hot;

import ainews.scoring.explain.Explained;
import ainews.scoring.explain.Part;
import ainews.scoring.story.Attention;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A story's attention as of one time: one term an owner group with an independent report, and what platforms' counts promise,
 * divided by what is usual for the story's main entities. Forward decay: everything halves each {@link #HALF_LIFE_MS}, so time alone
 * never changes the order of stories. Hot is {@code 100 * (1 - exp(-heat))}.
 *
 * @param owners part of the owner groups, as of {@code at}
 * @param engagement part of the platforms, as of {@code at}
 * @param voices owner groups with an independent report
 * @param sinceMs from their first report to {@code at}, milliseconds
 */
public record Heat(
        double owners, double engagement, double usual, int voices, long sinceMs, long points, long comments, long at) {
    /** Half-life of attention: 12 hours. */
    public static final long HALF_LIFE_MS = 12 * 3_600_000L;

    private static final double AN_OWNER = 0.13;
    private static final int LATEST = 512;
    private static final double LN2 = 0.6931471805599453;
    private static final long MINUTE = 60_000;

    /** The heat of a story as of {@code at}, its time of last change. */
    public static Heat of(StoryFile story) {
        long at = story.heatAt();
        Voices voices = new Voices();
        double engagement = 0;
        long points = 0;
        long comments = 0;
        List<Member> members = story.members();
        for (Member member : members.subList(Math.max(0, members.size() - LATEST), members.size())) {
            if (member.speaks()) {
                voices.of(member.digest().owner()).add(member);
            }
            Attention attention = member.attention();
            if (attention != null && !member.digest().withdrawn()) {
                engagement += Expected.heat(attention) * decay(at - attention.gainedAt());
                points += attention.points();
                comments += attention.comments();
            }
        }
        double owners = 0;
        long first = at;
        for (Voice voice : voices.byOwner()) {
            owners += AN_OWNER * voice.strength() * decay(at - voice.last);
            first = Math.min(first, voice.first);
        }
        return new Heat(owners, engagement, story.usual(), voices.size(), at - first, points, comments, at);
    }

    /** Hot at a time not before {@code at}, tenths. */
    public int tenths(long time) {
        return (int) Math.round(1000 * (1 - StrictMath.exp(-total() * decay(time - at))));
    }

    /** The order of two stories at any time: higher is hotter. */
    public double rank() {
        return total() <= 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(total()) + LN2 * ((double) at / HALF_LIFE_MS);
    }

    private double total() {
        return (owners + engagement) / usual;
    }

    /** The first whole minute after {@code now} at which hot is at most {@code tenths}; a million years if it never is. */
    public long minuteWhenAtMost(int tenths, long now) {
        long low = Math.floorDiv(now, MINUTE);
        if (tenths < 0) {
            return Long.MAX_VALUE / 2;
        }
        long guess = Math.max(low, minuteNear(tenths));
        while (guess > low && tenths(guess * MINUTE) <= tenths) {
            guess--;
        }
        low = guess;
        long high = low + 1;
        while (tenths(high * MINUTE) > tenths) {
            high = low + 2 * (high - low);
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (tenths(middle * MINUTE) > tenths) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high * MINUTE;
    }

    /** The minute before hot falls to {@code tenths}, up to rounding. */
    private long minuteNear(int tenths) {
        double left = -StrictMath.log(1 - (Math.min(999, tenths) + 0.5) / 1000);
        double age = StrictMath.log(Math.max(left, total()) / left) / LN2 * HALF_LIFE_MS;
        return (long) ((at + age) / MINUTE);
    }

    public Explained explain(long time) {
        double decay = decay(time - at);
        List<Part> parts = new ArrayList<>();
        if (voices > 0) {
            long hours = Math.max(1, Math.round((sinceMs + (time - at)) / 3_600_000.0));
            parts.add(new Part(
                    "owners",
                    100 * owners * decay,
                    voices
                            + (voices == 1 ? " independent publisher in " : " independent publishers in ")
                            + hours
                            + (hours == 1 ? " hour" : " hours"),
                    hours + "小时内有" + voices + "家独立媒体报道"));
        }
        if (engagement > 0) {
            parts.add(new Part(
                    "engagement",
                    100 * engagement * decay,
                    points
                            + (points == 1 ? " point and " : " points and ")
                            + comments
                            + (comments == 1 ? " comment on platforms" : " comments on platforms"),
                    "平台上获得" + points + "分和" + comments + "条评论"));
        }
        if (usual > 1) {
            parts.add(new Part(
                    "usual",
                    100 * (total() - owners - engagement) * decay,
                    "Its main entities are always much talked about",
                    "其主要实体平时就备受关注"));
        }
        return Explained.of(tenths(time), parts);
    }

    private static double decay(long ageMs) {
        return ageMs <= 0 ? 1 : StrictMath.exp(-LN2 * ageMs / HALF_LIFE_MS);
    }

    /** Owner groups' reports: a few are looked through, more are looked up. */
    private static final class Voices {
        private static final int FEW = 12;

        private final List<Voice> all = new ArrayList<>();
        private Map<String, Voice> known;

        Voice of(String owner) {
            Voice voice = known == null ? lookThrough(owner) : known.get(owner);
            if (voice == null) {
                voice = new Voice(owner);
                all.add(voice);
                remember(voice);
            }
            return voice;
        }

        private Voice lookThrough(String owner) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).owner.equals(owner)) {
                    return all.get(i);
                }
            }
            return null;
        }

        private void remember(Voice voice) {
            if (known != null) {
                known.put(voice.owner, voice);
            } else if (all.size() > FEW) {
                known = new HashMap<>();
                all.forEach(this::remember);
            }
        }

        int size() {
            return all.size();
        }

        /** In the order of their owners, in which they are summed up. */
        List<Voice> byOwner() {
            all.sort((a, b) -> a.owner.compareTo(b.owner));
            return all;
        }
    }

    /** One owner group's reports. */
    private static final class Voice {
        private final String owner;
        private int reports;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private double best;

        Voice(String owner) {
            this.owner = owner;
        }

        void add(Member member) {
            reports++;
            first = Math.min(first, member.firstAt());
            last = Math.max(last, member.firstAt());
            double quality = member.quality() < 0 ? 0.5 : Math.min(1.2, 0.4 + member.quality() / 1000.0 * 1.2);
            best = Math.max(best, member.digest().spread() ? quality : 0.4 * quality);
        }

        double strength() {
            return best * (1 + 0.5 * StrictMath.log(reports));
        }
    }
}
