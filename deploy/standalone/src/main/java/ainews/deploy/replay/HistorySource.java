package ainews.deploy.replay;

import ainews.deploy.history.TopicRange;
import java.nio.file.Path;
import java.util.List;

/** Where the history of a replay lies. */
public sealed interface HistorySource {

    /** The recorded timeline in its topic; the range is null for all that is there now. */
    record TimelineTopic(TopicRange range) implements HistorySource {}

    /** The recorded timeline in files of {@code export timeline}. */
    record TimelineFiles(List<Path> paths) implements HistorySource {
        public TimelineFiles {
            paths = List.copyOf(paths);
        }
    }

    /** Raw articles and engagement in their topics, to be put in order and enriched again; ranges as above. */
    record RawTopics(TopicRange articles, TopicRange engagement) implements HistorySource {}

    /** The same from archives, whatever {@code import} reads. */
    record RawFiles(List<Path> paths) implements HistorySource {
        public RawFiles {
            paths = List.copyOf(paths);
        }
    }
}
