package ainews.scoring;

import ainews.schemas.*;
import java.time.Duration;
import java.util.*;

class Dbg {
    public static void main(String[] a) {
        DeskConfig SMALL = new DeskConfig(2, Duration.ofDays(4), 60, Duration.ofDays(2));
        for (long seed = 1; seed < 60; seed++) {
            var events = Timelines.random(seed, 250);
            Desk w = new Desk(SMALL), r = new Desk(SMALL);
            Map<String, byte[]> store = new HashMap<>();
            Random rnd = new Random(seed);
            int i = 0;
            for (var e : events) {
                var x = w.apply(e);
                var y = r.apply(e);
                if (!Arrays.equals(Timelines.bytes(x), Timelines.bytes(y))) {
                    System.out.println("seed " + seed + " event " + i + " " + x.size() + " " + y.size());
                    for (int k = 0; k < Math.min(x.size(), y.size()); k++)
                        if (!x.get(k).toString().equals(y.get(k).toString())) {
                            System.out.println(x.get(k));
                            System.out.println(y.get(k));
                            break;
                        }
                    break;
                }
                i++;
                if (rnd.nextInt(4) == 0) {
                    r.takeChanges().forEach((k, p) -> {
                        if (p == null) store.remove(k);
                        else store.put(k, p);
                    });
                    var es = new ArrayList<>(store.entrySet());
                    Collections.shuffle(es, rnd);
                    r = Desk.restore(SMALL, es);
                }
            }
        }
    }
}
