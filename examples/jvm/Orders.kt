/**
 * Orders, written and read with coroutines: `send` gives a `CompletableFuture`, which `await` suspends on, and a poll
 * waits on a dispatcher that is meant for waiting.
 *
 * Its argument is a broker's address; without one it starts a broker in this process.
 */
import dev.ottla.Broker
import dev.ottla.Consumer
import dev.ottla.Producer
import java.time.Duration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.fold
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.future.await
import kotlinx.coroutines.isActive
import kotlinx.coroutines.runBlocking

val orders = listOf("ann" to 30, "bob" to 12, "ann" to 5, "cid" to 8, "bob" to 20)

suspend fun write(bootstrap: String) =
    Producer(mapOf("bootstrap.servers" to bootstrap)).use { producer ->
        coroutineScope {
            orders
                .map { (customer, amount) ->
                    async { producer.send("orders", customer.toByteArray(), "$amount".toByteArray()).await() }
                }
                .awaitAll()
        }
    }

/** The records of a topic from its beginning, as a flow; the consumer closes when the flow ends or is cancelled. */
fun records(bootstrap: String, topic: String): Flow<Pair<String, Int>> =
    flow {
        val config =
            mapOf("bootstrap.servers" to bootstrap, "group.id" to "accounts", "auto.offset.reset" to "earliest")
        Consumer(config).use { consumer ->
            consumer.subscribe(listOf(topic))
            while (currentCoroutineContext().isActive) {
                for (record in consumer.poll(Duration.ofMillis(200))) {
                    emit(record.keyText() to record.valueText().toInt())
                }
            }
        }
    }.flowOn(Dispatchers.IO)

suspend fun account(bootstrap: String) {
    val written = write(bootstrap)
    println("${written.size} orders written")
    val totals =
        records(bootstrap, "orders").take(orders.size).fold(sortedMapOf<String, Int>()) { totals, (customer, amount) ->
            totals.apply { merge(customer, amount, Int::plus) }
        }
    totals.forEach { (customer, total) -> println("$customer owes $total") }
}

fun main(arguments: Array<String>) = runBlocking {
    when (val bootstrap = arguments.firstOrNull()) {
        null -> Broker().use { account(it.bootstrap()) }
        else -> account(bootstrap)
    }
}
