package ainews.enrich.topic;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A small net over what {@link EventJudge} weighs, beside its sums: event types share what features mean, and what one is worth depends on what else is
 * there. Each trait of an article and each number that all types share has a vector and what it is worth for each type by itself; the vectors added up go
 * through one hidden layer. The weights of {@code event-net.tsv} are fitted by {@code EventNetFit}. Not changed after it was filled.
 */
final class EventNet {
    private static final int TYPES = EventEvidence.TYPES.size();
    /** Numbers of a vector. */
    static final int SIZE = 32;
    /** What a row holds: its vector, then what it is worth for each type. */
    static final int ROW = SIZE + TYPES;
    /** What a hidden place holds: weights of the vector, what is added, what the place is worth for each type. */
    static final int PLACE = SIZE + 1 + TYPES;
    /** A byte of the file is so many times the number. */
    static final int OF_VECTORS = 96;

    static final int OF_WORTH = 32;

    static final String TRAIT = "trait";
    static final String NUMBER = "number";
    static final String OWN = "own";
    static final String HIDDEN = "hidden";

    private static final int NONE = -1;

    /** By trait, then by shared number: where its row begins, or {@link #NONE}. */
    private final int[] rows;

    private final int traits;
    /** The file's bytes as what is added up, since bytes cannot be added up side by side. */
    private final float[] numbers;
    /** By type: weights of the numbers about the type itself, then what is added. */
    private final double[][] own = new double[TYPES][EvidenceNumbers.own() + 1];

    /** A row for each number of a place, so that the places are summed up side by side. */
    private final float[][] hidden;

    private final int places;

    /** @param lines {@code kind, name, Base64 of signed bytes}, parted by tabs; {@link #OWN} and {@link #HIDDEN} with decimals instead */
    EventNet(List<String> lines, FeatureSpace space) {
        traits = space.size();
        List<String> names = EvidenceNumbers.names();
        rows = new int[traits + names.size() - EvidenceNumbers.own()];
        Arrays.fill(rows, NONE);
        numbers = new float[ROW * (count(lines, TRAIT) + count(lines, NUMBER))];
        places = count(lines, HIDDEN);
        hidden = new float[PLACE][places];
        int at = 0;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case OWN -> own[EventEvidence.TYPES.indexOf(cells[1])] = decimals(cells[2], EvidenceNumbers.own() + 1);
                case HIDDEN -> {
                    double[] place = decimals(cells[2], PLACE);
                    for (int i = 0; i < PLACE; i++) {
                        hidden[i][Integer.parseInt(cells[1])] = (float) place[i];
                    }
                }
                default -> {
                    boolean trait = cells[0].equals(TRAIT);
                    int number =
                            trait ? space.number(cells[1]) : traits + names.indexOf(cells[1]) - EvidenceNumbers.own();
                    byte[] bytes = Base64.getDecoder().decode(cells[2]);
                    requireSize(ROW, bytes.length);
                    for (int i = 0; i < ROW; i++) {
                        numbers[at + i] = bytes[i];
                    }
                    rows[number] = at;
                    at += ROW;
                }
            }
        }
    }

    private static int count(List<String> lines, String kind) {
        return (int) lines.stream().filter(line -> line.startsWith(kind + "\t")).count();
    }

    private static double[] decimals(String cell, int size) {
        double[] numbers =
                Arrays.stream(cell.split(" ")).mapToDouble(Double::parseDouble).toArray();
        requireSize(size, numbers.length);
        return numbers;
    }

    private static void requireSize(int size, int found) {
        if (found != size) {
            throw new IllegalArgumentException("a line of the net has " + size + " numbers, not " + found);
        }
    }

    /** Names of the traits that lines are about. */
    static List<String> traits(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(TRAIT + "\t"))
                .map(line -> line.split("\t", -1)[1])
                .toList();
    }

    /** Room for {@link #read}; used again, for one thread. */
    float[] room() {
        return new float[ROW + places];
    }

    /** Reads what all types share, in the place of the article before. */
    void read(Features article, EvidenceNumbers shared, float[] room) {
        Arrays.fill(room, 0, ROW, 0);
        for (int i = 0; i < article.size(); i++) {
            add(article.number(i), article.value(i), room);
        }
        shared.addShared(this, room);
        System.arraycopy(hidden[SIZE], 0, room, ROW, places);
        for (int i = 0; i < SIZE; i++) {
            float input = room[i] / OF_VECTORS;
            float[] weights = hidden[i];
            for (int p = 0; p < places; p++) {
                room[ROW + p] += weights[p] * input;
            }
        }
    }

    /** Adds the row of a number that all types share. */
    void addShared(int number, double value, float[] room) {
        add(traits + number, value, room);
    }

    private void add(int feature, double value, float[] room) {
        int row = rows[feature];
        if (row != NONE) {
            float times = (float) value;
            for (int i = 0; i < ROW; i++) {
                room[i] += numbers[row + i] * times;
            }
        }
    }

    /** What speaks for a type less what speaks against it, in log odds, of the article that was read. */
    double odds(int type, EvidenceNumbers of, float[] room) {
        double odds = of.weighedOwn(type, own[type]) + own[type][EvidenceNumbers.own()] + room[SIZE + type] / OF_WORTH;
        float[] worth = hidden[SIZE + 1 + type];
        for (int p = 0; p < places; p++) {
            odds += Math.max(0, room[ROW + p]) * worth[p];
        }
        return odds;
    }
}
