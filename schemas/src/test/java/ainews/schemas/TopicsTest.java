package ainews.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void shouldAskForEveryTopicWithItsSettings() {
        Map<String, NewTopic> topics = Topics.newTopics(Map.of("news.raw", 3), 1).stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));

        assertThat(topics.keySet())
                .containsExactlyInAnyOrder(
                        "news.raw",
                        "news.engagement",
                        "news.timeline",
                        "news.scored",
                        "news.stories",
                        "news.signals",
                        "news.duplicates",
                        "news.dead-letters",
                        "reference.entities",
                        "reference.versions");
        assertThat(topics.get("news.raw").numPartitions()).isEqualTo(3);
        assertThat(topics.get("news.engagement").numPartitions()).isEqualTo(6);
        assertThat(topics.get("news.timeline").numPartitions()).isEqualTo(1);
        assertThat(topics.get("news.stories").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(topics.get("reference.entities").configs()).containsEntry("cleanup.policy", "compact");
        assertThat(topics.values()).allSatisfy(topic -> assertThat(topic.configs())
                .containsEntry("compression.type", "lz4")
                .containsKeys("retention.ms", "max.message.bytes"));
        assertThat(topics.keySet()).allSatisfy(Topic::validate);
    }

    @Test
    void shouldRefuseWrongLayoutWithAllFaults() {
        assertThatThrownBy(() -> Topics.newTopics(Map.of("news.rwa", 1, "news.raw", 0), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such topic: news.rwa")
                .hasMessageContaining("partitions of news.raw must be at least 1: 0");
    }

    @Test
    void shouldHoldWholeInputInDeadLetter() {
        assertThat(Topics.DEAD_LETTERS.maxMessageBytes()).isGreaterThan(Topics.RAW.maxMessageBytes());
        assertThat(Topics.all()).allSatisfy(topic -> assertThat(topic.maxMessageBytes())
                .isLessThanOrEqualTo(Topics.LARGEST_MESSAGE_BYTES));
    }
}
