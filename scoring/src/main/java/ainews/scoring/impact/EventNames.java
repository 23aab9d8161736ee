package ainews.scoring.impact;

import java.util.Map;

/** What readers are told of an event type, in English and Chinese. */
final class EventNames {
    private static final Map<String, String[]> NAMES = Map.ofEntries(
            name("model-release", "a model is released", "发布模型"),
            name("product-launch", "a product is launched", "产品发布"),
            name("benchmark-result", "a benchmark result", "评测成绩"),
            name("chip-announcement", "a chip is announced", "芯片发布"),
            name("roadmap", "a roadmap", "路线图"),
            name("funding", "funding", "融资或投资"),
            name("merger", "a takeover or merger", "并购"),
            name("earnings", "financial results", "财报"),
            name("partnership", "a partnership", "合作"),
            name("regulation", "regulation", "监管"),
            name("lawsuit", "a lawsuit", "诉讼"),
            name("incident", "an outage or security incident", "故障或安全事件"),
            name("pricing-change", "a change of prices", "价格调整"),
            name("research-paper", "a research paper", "研究论文"),
            name("open-weights-release", "open weights are released", "开放模型权重"),
            name("executive-change", "a change at the top", "高管变动"),
            name("opinion", "an opinion", "观点评论"),
            name("round-up", "a round-up", "资讯汇总"));

    private EventNames() {}

    static String en(String eventType) {
        String[] names = NAMES.get(eventType);
        return "What happened: " + (names == null ? eventType.replace('-', ' ') : names[0]);
    }

    static String zh(String eventType) {
        String[] names = NAMES.get(eventType);
        return "事件类型：" + (names == null ? "其他" : names[1]);
    }

    private static Map.Entry<String, String[]> name(String id, String en, String zh) {
        return Map.entry(id, new String[] {en, zh});
    }
}
