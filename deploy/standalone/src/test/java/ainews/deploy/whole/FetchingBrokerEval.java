package ainews.deploy.whole;

import ainews.deploy.node.EmbeddedNode;
import ainews.deploy.node.SharedNode;
import ainews.ingest.FetchingExam;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulated web of ingest with the real thing at its end: the embedded broker and registry, from which a consumer of committed records
 * reads each article again. The wait of an article is virtual time up to the sink plus the real time from the sink to the reader.
 */
@Tag("eval")
class FetchingBrokerEval {
    @TempDir
    Path folder;

    @Test
    void shouldKeepTenThousandFeedsFreshAsFarAsAReaderOfTheTopic() throws Exception {
        EmbeddedNode node = SharedNode.get();
        Map<String, String> settings = Map.of(
                "bootstrap.servers", node.bootstrapServers(),
                "schema.registry.url", node.registryUrl());

        FetchingExam.run(
                folder,
                reader -> new BrokerTopic(settings, reader),
                "embedded KRaft broker, acks=all, a consumer of committed records");
    }
}
