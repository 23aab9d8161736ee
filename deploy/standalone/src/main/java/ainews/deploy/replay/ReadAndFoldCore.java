package ainews.deploy.replay;

import ainews.enrich.entity.Gazetteer;
import ainews.scoring.DeskConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/** The enricher and the desk over raw articles. */
final class ReadAndFoldCore implements Core<RawItem> {
    private final DeskConfig desk;
    private final Gazetteer gazetteer;

    ReadAndFoldCore(DeskConfig desk, Gazetteer gazetteer) {
        this.desk = desk;
        this.gazetteer = gazetteer;
    }

    @Override
    public void run(Iterable<RawItem> history, Listener listener) {
        Folding folding = Folding.begin(desk);
        Iterator<RawItem> items = history.iterator();
        try (EnrichedAgain steps = new EnrichedAgain(gazetteer, items, Map.of())) {
            int index = 0;
            for (Step step = steps.next(); step != null; step = steps.next()) {
                if (step instanceof Step.Aside aside) {
                    listener.said(index, aside.emission());
                } else {
                    for (Emission emission : folding.apply((Step.Event) step)) {
                        listener.said(index, emission);
                    }
                }
                index++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
