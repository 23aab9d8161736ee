package ainews.enrich.entity;

import java.util.Arrays;

/** Asks {@link ClueNet} about the readings of a spot whose clues were gathered. Used again for the next one; for one thread. */
final class NetSums {
    private final ClueNet net;
    private final float[] ofSpot = new float[ClueNet.ROW];
    private final float[] ofReading = new float[ClueNet.ROW];
    private final float[] room;
    private int form;
    private FormSort sort;

    NetSums(ClueNet net) {
        this.net = net;
        room = net.room();
    }

    void startSpot(Spot spot, FormSort itsSort, ClueSums clues) {
        form = net.form(spot.field().normal(), spot.start(), spot.end());
        sort = itsSort;
        Arrays.fill(ofSpot, 0);
        clues.addSpot(net, ofSpot);
    }

    /** What speaks for a reading less what speaks against it, in log odds; readings are counted as their clues were gathered. */
    double odds(int reading, int type, ClueSums clues) {
        System.arraycopy(ofSpot, 0, ofReading, 0, ofSpot.length);
        clues.addReading(reading, net, ofReading);
        return net.odds(ofReading, form, type, sort, room);
    }
}
