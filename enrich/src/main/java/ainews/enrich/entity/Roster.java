package ainews.enrich.entity;

import java.util.Arrays;

/** The entities that an article names, numbered in the order of their first links, and what their places come to. For one thread, article after article. */
final class Roster {
    private static final int FIRST_ROOM = 32;

    private String[] ids = new String[FIRST_ROOM];
    private Link[] first = new Link[FIRST_ROOM];
    private double[] confidence = new double[FIRST_ROOM];
    private int[] titleRank = new int[FIRST_ROOM];
    private double[] titlePlace = new double[FIRST_ROOM];
    private int[] textStart = new int[FIRST_ROOM];
    private int[] textMentions = new int[FIRST_ROOM];
    private int[] mentions = new int[FIRST_ROOM];
    /** Numbers from 1 on by the hash of their id, twice as many places as there is room. */
    private int[] places = new int[2 * FIRST_ROOM];

    private int size;

    /** Forgets one article, before the next. */
    void clear() {
        Arrays.fill(ids, 0, size, null);
        Arrays.fill(first, 0, size, null);
        Arrays.fill(places, 0);
        size = 0;
    }

    /** The number of the link's entity, which counts the link. */
    int add(String id, Link link, boolean inText) {
        int number = number(id);
        if (number == size) {
            ids[number] = id;
            first[number] = link;
            confidence[number] = 0;
            titleRank[number] = -1;
            titlePlace[number] = 0;
            textMentions[number] = 0;
            mentions[number] = 0;
            size++;
        }
        confidence[number] =
                mentions[number] == 0 ? link.confidence() : Math.max(confidence[number], link.confidence());
        if (inText) {
            textStart[number] = textMentions[number] == 0 ? link.spot().start() : textStart[number];
            textMentions[number]++;
        }
        mentions[number]++;
        return number;
    }

    private int number(String id) {
        if (size == ids.length) {
            grow();
        }
        int at = place(id);
        if (places[at] == 0) {
            places[at] = size + 1;
        }
        return places[at] - 1;
    }

    private int place(String id) {
        int hash = id.hashCode();
        int at = (hash ^ hash >>> 16) & places.length - 1;
        while (places[at] != 0 && !ids[places[at] - 1].equals(id)) {
            at = at + 1 & places.length - 1;
        }
        return at;
    }

    private void grow() {
        int room = 2 * size;
        ids = Arrays.copyOf(ids, room);
        first = Arrays.copyOf(first, room);
        confidence = Arrays.copyOf(confidence, room);
        titleRank = Arrays.copyOf(titleRank, room);
        titlePlace = Arrays.copyOf(titlePlace, room);
        textStart = Arrays.copyOf(textStart, room);
        textMentions = Arrays.copyOf(textMentions, room);
        mentions = Arrays.copyOf(mentions, room);
        places = new int[2 * room];
        for (int i = 0; i < size; i++) {
            places[place(ids[i])] = i + 1;
        }
    }

    int size() {
        return size;
    }

    String id(int number) {
        return ids[number];
    }

    /** Its first link in the order of title and text. */
    Link first(int number) {
        return first[number];
    }

    /** Of its surest link. */
    double confidence(int number) {
        return confidence[number];
    }

    /** Place among the distinct entities of the title, 0 for the first, -1 for none. */
    int titleRank(int number) {
        return titleRank[number];
    }

    /** Where its first mention in the title starts, 0 to 1. */
    double titlePlace(int number) {
        return titlePlace[number];
    }

    void putInTitle(int number, int rank, double place) {
        titleRank[number] = rank;
        titlePlace[number] = place;
    }

    /** Where its first mention in the text starts, if {@link #textMentions} are more than 0. */
    int textStart(int number) {
        return textStart[number];
    }

    int textMentions(int number) {
        return textMentions[number];
    }

    /** In title and text. */
    int mentions(int number) {
        return mentions[number];
    }
}
