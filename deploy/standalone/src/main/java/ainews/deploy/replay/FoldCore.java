package ainews.deploy.replay;

import ainews.schemas.TimelineEvent;
import ainews.scoring.DeskConfig;

/** The desk over a recorded timeline. */
final class FoldCore implements Core<TimelineEvent> {
    private final DeskConfig desk;

    FoldCore(DeskConfig desk) {
        this.desk = desk;
    }

    @Override
    public void run(Iterable<TimelineEvent> history, Listener listener) {
        Folding folding = Folding.begin(desk);
        int index = 0;
        for (TimelineEvent event : history) {
            for (Emission emission : folding.apply(RecordedFiles.event(event, index))) {
                listener.said(index, emission);
            }
            index++;
        }
    }
}
