package ainews.deploy.replay;

import ainews.schemas.Topic;

/** What the topics and the application of a named replay are called; the live system's for the empty name. */
record ReplayNames(String name) {
    /** The live system. */
    static final ReplayNames LIVE = new ReplayNames("");

    ReplayNames {
        if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a name is up to 40 of a-z, 0-9 and dashes: " + name);
        }
    }

    String prefix() {
        return name.isEmpty() ? "" : "replay." + name + ".";
    }

    String of(Topic<String, ?> topic) {
        return prefix() + topic.name();
    }

    /** Holds what is being replayed. */
    String planTopic() {
        return prefix() + "plan";
    }

    String applicationId() {
        return name.isEmpty() ? "ainews-score" : "ainews-replay-" + name;
    }
}
