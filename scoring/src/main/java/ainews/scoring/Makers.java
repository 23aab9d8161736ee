package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.scoring.story.Digest;
import java.util.Locale;
import java.util.Map;

/** Tells primary sources: an owner group, which is a name of ours or a registrable domain, that is what an article is about. */
final class Makers {
    private static final double MIN_RELEVANCE = 25;
    private static final String COMPANY = "company:";

    /** Domains that do not carry their company's name. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("fb.com", "meta"),
            Map.entry("facebook.com", "meta"),
            Map.entry("x.ai", "xai"),
            Map.entry("z.ai", "zhipu-ai"),
            Map.entry("zhipuai.cn", "zhipu-ai"),
            Map.entry("bigmodel.cn", "zhipu-ai"),
            Map.entry("kimi.com", "moonshot-ai"),
            Map.entry("minimaxi.com", "minimax"),
            Map.entry("deepmind.google", "google-deepmind"),
            Map.entry("deepmind.com", "google-deepmind"),
            Map.entry("blog.google", "google"),
            Map.entry("googleblog.com", "google"),
            Map.entry("aliyun.com", "alibaba-cloud"),
            Map.entry("qwen.ai", "alibaba"),
            Map.entry("volcengine.com", "bytedance"),
            Map.entry("seed.bytedance.com", "bytedance"),
            Map.entry("allenai.org", "allen-institute-for-ai"),
            Map.entry("cursor.com", "anysphere"),
            Map.entry("qq.com", "tencent"));

    private Makers() {}

    /** True if the owner of the source is an entity that the article is about, or its parent. */
    static boolean tells(EnrichedArticle article) {
        String name = nameOf(article.getOwnerGroup());
        if (name.isEmpty()) {
            return false;
        }
        for (Entity entity : article.getEntities()) {
            if (entity.getRelevance() >= MIN_RELEVANCE) {
                if (named(entity.getEntityId(), name)) {
                    return true;
                }
                for (String parent : entity.getParents()) {
                    if (named(parent, name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** True if an article as much as names the owner of its source. */
    static boolean areNamed(Digest digest) {
        String name = nameOf(digest.owner());
        return !name.isEmpty() && digest.entities().stream().anyMatch(entity -> named(entity.id(), name));
    }

    private static String nameOf(String ownerGroup) {
        String owner = ownerGroup.toLowerCase(Locale.ROOT);
        String listed = OTHER_NAMES.get(owner);
        return listed != null ? listed : plain(label(owner), 0);
    }

    /** The name in a domain: its first label, or what stands behind the host where users have their own pages. */
    private static String label(String owner) {
        int slash = owner.indexOf('/');
        String host = slash >= 0 ? owner.substring(slash + 1) : owner;
        int dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }

    private static boolean named(String entityId, String name) {
        if (!entityId.startsWith(COMPANY)) {
            return false;
        }
        if (entityId.length() == COMPANY.length() + name.length() && entityId.endsWith(name)) {
            return true;
        }
        String company = plain(entityId, COMPANY.length());
        String own = plain(name, 0);
        return company.equals(own)
                || (company.length() == own.length() + 2 && company.startsWith(own) && company.endsWith("ai"))
                || (own.length() == company.length() + 2 && own.startsWith(company) && own.endsWith("ai"));
    }

    private static String plain(String id, int from) {
        StringBuilder plain = new StringBuilder(id.length());
        for (int i = from; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c != '-' && c != '.' && c != ' ') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
