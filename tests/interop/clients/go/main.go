// franz-go.
package main

import (
	"bufio"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/twmb/franz-go/pkg/kadm"
	"github.com/twmb/franz-go/pkg/kgo"
)

var output sync.Mutex

func tell(name string, what any) {
	line, err := json.Marshal(map[string]any{name: what})
	must(err)
	output.Lock()
	defer output.Unlock()
	fmt.Println(string(line))
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func encode(data []byte) *string {
	if data == nil {
		return nil
	}
	text := hex.EncodeToString(data)
	return &text
}

// decode keeps null and empty apart.
func decode(text *string) []byte {
	if text == nil {
		return nil
	}
	data, err := hex.DecodeString(*text)
	must(err)
	if data == nil {
		data = []byte{}
	}
	return data
}

func lines() *bufio.Scanner {
	scanner := bufio.NewScanner(os.Stdin)
	scanner.Buffer(nil, 16<<20)
	return scanner
}

func client(options ...kgo.Opt) *kgo.Client {
	made, err := kgo.NewClient(options...)
	must(err)
	return made
}

func about() {
	version := "unknown"
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			if module.Path == "github.com/twmb/franz-go" {
				version = strings.TrimPrefix(module.Version, "v")
			}
		}
	}
	tell("about", map[string]any{"version": version, "lacks": map[string]string{}})
}

func admin(bootstrap kgo.Opt, topic, spare string) {
	ctx := context.Background()
	adm := kadm.NewClient(client(bootstrap))
	defer adm.Close()
	retention := "3600000"
	_, err := adm.CreateTopic(ctx, 2, 1, map[string]*string{"retention.ms": &retention}, topic)
	must(err)
	_, err = adm.CreateTopic(ctx, 1, 1, nil, spare)
	must(err)
	listed, err := adm.ListTopics(ctx)
	must(err)
	tell("listed", listed.Names())
	grown, err := adm.UpdatePartitions(ctx, 4, topic)
	must(err)
	must(grown.Error())
	retention = "7200000"
	changed, err := adm.AlterTopicConfigs(ctx, []kadm.AlterConfig{{Name: "retention.ms", Value: &retention}}, topic)
	must(err)
	for _, one := range changed {
		must(one.Err)
	}
	described, err := adm.ListTopics(ctx, topic)
	must(err)
	tell("partitions", len(described[topic].Partitions))
	configs, err := adm.DescribeTopicConfigs(ctx, topic)
	must(err)
	for _, config := range configs[0].Configs {
		if config.Key == "retention.ms" {
			tell("retention", config.MaybeValue())
		}
	}
	deleted, err := adm.DeleteTopics(ctx, spare)
	must(err)
	must(deleted.Error())
}

type toProduce struct {
	ID        int64
	Topic     string
	Codec     string
	Partition int32
	Key       *string
	Value     *string
	Headers   [][2]*string
	Timestamp int64
}

func producer(bootstrap kgo.Opt, codec string) *kgo.Client {
	codecs := map[string]kgo.CompressionCodec{
		"none": kgo.NoCompression(), "gzip": kgo.GzipCompression(), "snappy": kgo.SnappyCompression(),
		"lz4": kgo.Lz4Compression(), "zstd": kgo.ZstdCompression(),
	}
	return client(bootstrap, kgo.ProducerBatchCompression(codecs[codec]), kgo.ProducerLinger(5*time.Millisecond),
		kgo.RecordPartitioner(kgo.ManualPartitioner()))
}

func produce(bootstrap kgo.Opt) {
	ctx := context.Background()
	producers := map[string]*kgo.Client{}
	scanner := lines()
	for scanner.Scan() {
		var given toProduce
		must(json.Unmarshal(scanner.Bytes(), &given))
		if producers[given.Codec] == nil {
			producers[given.Codec] = producer(bootstrap, given.Codec)
		}
		record := &kgo.Record{
			Topic: given.Topic, Partition: given.Partition, Key: decode(given.Key), Value: decode(given.Value),
			Timestamp: time.UnixMilli(given.Timestamp),
		}
		for _, pair := range given.Headers {
			record.Headers = append(record.Headers, kgo.RecordHeader{Key: *pair[0], Value: decode(pair[1])})
		}
		producers[given.Codec].Produce(ctx, record, func(record *kgo.Record, err error) {
			if err == nil {
				tell("ack", []any{given.ID, record.Partition, record.Offset})
			} else {
				tell("fail", []any{given.ID, err.Error()})
			}
		})
	}
	must(scanner.Err())
	for _, one := range producers {
		must(one.Flush(ctx))
		one.Close()
	}
}

type toConsume struct {
	Topics    []string
	Group     string
	StopAfter *int `json:"stop_after"`
}

// commands is what the harness asks of a consumer while it runs.
type commands struct {
	hold, ended atomic.Bool
	told        bool
}

func (c *commands) read(end context.CancelFunc) {
	for scanner := lines(); scanner.Scan(); {
		if strings.TrimSpace(scanner.Text()) == "hold" {
			c.hold.Store(true)
		}
	}
	c.ended.Store(true)
	end()
}

// holding is asked while no commit is under way.
func (c *commands) holding() bool {
	if c.hold.Load() && !c.told {
		c.told = true
		tell("holding", true)
	}
	return c.told
}

func tellRecord(record *kgo.Record) {
	headers := [][2]*string{}
	for _, header := range record.Headers {
		headers = append(headers, [2]*string{&header.Key, encode(header.Value)})
	}
	tell("record", map[string]any{
		"topic": record.Topic, "partition": record.Partition, "offset": record.Offset,
		"timestamp": record.Timestamp.UnixMilli(), "key": encode(record.Key), "value": encode(record.Value),
		"headers": headers,
	})
}

func consume(bootstrap kgo.Opt, given toConsume) {
	ctx, end := context.WithCancel(context.Background())
	asked := &commands{}
	go asked.read(end)
	consumer := client(bootstrap, kgo.ConsumerGroup(given.Group), kgo.ConsumeTopics(given.Topics...),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.DisableAutoCommit(), kgo.BlockRebalanceOnPoll(),
		kgo.SessionTimeout(6*time.Second), kgo.HeartbeatInterval(time.Second), kgo.FetchMaxWait(100*time.Millisecond))
	count := 0
	for !asked.ended.Load() && (given.StopAfter == nil || count < *given.StopAfter) {
		holding := asked.holding()
		waiting, stop := context.WithTimeout(ctx, 100*time.Millisecond)
		fetches := consumer.PollRecords(waiting, 100)
		stop()
		told := []*kgo.Record{}
		fetches.EachRecord(func(record *kgo.Record) {
			if given.StopAfter == nil || count < *given.StopAfter {
				tellRecord(record)
				told = append(told, record)
				count++
			}
		})
		if len(told) > 0 && !holding {
			if err := consumer.CommitRecords(context.Background(), told...); err != nil {
				fmt.Fprintln(os.Stderr, "not committed:", err)
			} else {
				committed := [][]any{}
				for _, record := range told {
					committed = append(committed, []any{record.Topic, record.Partition, record.Offset + 1})
				}
				tell("committed", committed)
			}
		}
		consumer.AllowRebalance()
	}
	consumer.CloseAllowingRebalance()
}

func lookup(bootstrap kgo.Opt, topic string, partition int32, timestamps []int64) {
	ctx := context.Background()
	adm := kadm.NewClient(client(bootstrap))
	defer adm.Close()
	ends, err := adm.ListEndOffsets(ctx, topic)
	must(err)
	end, _ := ends.Lookup(topic, partition)
	offsets := []*int64{}
	for _, timestamp := range timestamps {
		listed, err := adm.ListOffsetsAfterMilli(ctx, timestamp, topic)
		must(err)
		found, _ := listed.Lookup(topic, partition)
		must(found.Err)
		// It answers the end where no record is that late.
		if found.Offset < end.Offset {
			offsets = append(offsets, &found.Offset)
		} else {
			offsets = append(offsets, nil)
		}
	}
	tell("offsets", offsets)
}

func main() {
	verb, bootstrap := os.Args[1], kgo.SeedBrokers(os.Args[2])
	var given struct {
		toConsume
		Topic, Spare string
		Partition    int32
		Timestamps   []int64
	}
	must(json.Unmarshal([]byte(os.Args[3]), &given))
	switch verb {
	case "about":
		about()
	case "admin":
		admin(bootstrap, given.Topic, given.Spare)
	case "produce":
		produce(bootstrap)
	case "consume":
		consume(bootstrap, given.toConsume)
	case "lookup":
		lookup(bootstrap, given.Topic, given.Partition, given.Timestamps)
	default:
		panic("no verb " + verb)
	}
	tell("end", true)
}
