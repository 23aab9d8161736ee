package ainews.scoring.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Who speaks for a story, by its members as they are now.
 *
 * @param lead first independent report that is about the happening alone; else the first that stands; else the first. Null where there are no members
 * @param judged whose impact stands for the story's: the lead, or the median of the independent reports if that is higher. Null where none has an impact
 */
record Speakers(Member lead, Member judged) {
    /** So many of the first members are judged by. */
    private static final int JUDGED = 64;

    /** @param members in the order they joined */
    static Speakers of(List<Member> members) {
        Member lead = lead(members);
        return new Speakers(lead, judged(members, lead));
    }

    private static Member lead(List<Member> members) {
        Member standing = null;
        for (Member member : members) {
            if (member.speaks() && !member.digest().rejected()) {
                if (member.digest().spread()) {
                    return member;
                }
                standing = standing == null ? member : standing;
            }
        }
        return standing != null || members.isEmpty() ? standing : members.get(0);
    }

    private static Member judged(List<Member> members, Member lead) {
        List<Member> independent = new ArrayList<>();
        for (int i = 0; i < Math.min(JUDGED, members.size()); i++) {
            Member member = members.get(i);
            if (member.speaks() && member.digest().spread() && member.impact() >= 0) {
                independent.add(member);
            }
        }
        if (independent.isEmpty()) {
            return lead == null || lead.impact() < 0 ? null : lead;
        }
        independent.sort((a, b) -> a.impact() != b.impact() ? a.impact() - b.impact() : a.seq() - b.seq());
        Member median = independent.get((independent.size() - 1) / 2);
        return lead != null && lead.impact() >= median.impact() ? lead : median;
    }
}
