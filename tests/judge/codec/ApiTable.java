import java.util.Arrays;
import java.util.Comparator;
import org.apache.kafka.common.message.ApiMessageType;
import org.apache.kafka.common.protocol.ApiKeys;

/**
 * Prints what Kafka's own classes say of each API, one line each, tab-separated: key, name, lowest
 * and highest stable version, versions of the request's and the response's header at the lowest and
 * the highest of them, and the listeners that serve it.
 */
public final class ApiTable {
    public static void main(String[] args) {
        Arrays.stream(ApiKeys.values())
            .sorted(Comparator.comparingInt(api -> api.id))
            .filter(ApiKeys::hasValidVersion)
            .forEach(ApiTable::print);
    }

    private static void print(ApiKeys api) {
        short lowest = api.oldestVersion();
        short highest = api.latestVersion(false);
        var listeners = new StringBuilder();
        for (var listener : ApiMessageType.ListenerType.values()) {
            if (api.inScope(listener)) {
                listeners.append(listeners.isEmpty() ? "" : ",").append(listener.name().toLowerCase());
            }
        }
        System.out.printf(
            "%d\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%s%n",
            api.id, api.messageType.name, lowest, highest,
            api.requestHeaderVersion(lowest), api.requestHeaderVersion(highest),
            api.responseHeaderVersion(lowest), api.responseHeaderVersion(highest),
            listeners);
    }
}
