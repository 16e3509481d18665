// franz-go.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/twmb/franz-go/pkg/kgo"
)

type plan struct {
	Topic      string `json:"topic"`
	Partitions int32  `json:"partitions"`
	Records    int    `json:"records"`
	Warmup     int    `json:"warmup"`
	Bytes      int    `json:"bytes"`
	Acks       string `json:"acks"`
	Codec      string `json:"codec"`
	LingerMs   int    `json:"linger_ms"`
	BatchBytes int32  `json:"batch_bytes"`
	CA         string `json:"ca"`
}

func main() {
	verb, bootstrap := os.Args[1], os.Args[2]
	var wanted plan
	must(json.Unmarshal([]byte(os.Args[3]), &wanted))
	switch verb {
	case "produce":
		produce(bootstrap, wanted)
	case "consume":
		consume(bootstrap, wanted)
	default:
		panic("no verb " + verb)
	}
	fmt.Println("end {}")
	_, _ = io.ReadAll(os.Stdin)
}

func produce(bootstrap string, wanted plan) {
	codec := map[string]kgo.CompressionCodec{"none": kgo.NoCompression(), "lz4": kgo.Lz4Compression()}[wanted.Codec]
	options := []kgo.Opt{
		kgo.SeedBrokers(bootstrap),
		kgo.ProducerLinger(time.Duration(wanted.LingerMs) * time.Millisecond),
		kgo.ProducerBatchCompression(codec),
		kgo.ProducerBatchMaxBytes(wanted.BatchBytes),
		kgo.MaxBufferedRecords(100_000),
	}
	if wanted.Acks == "1" {
		options = append(options, kgo.RequiredAcks(kgo.LeaderAck()), kgo.DisableIdempotentWrite())
	}
	client, err := kgo.NewClient(append(options, wanted.security()...)...)
	must(err)
	payload := value(wanted.Bytes)
	var delivered atomic.Int64
	for at, records := range []int{wanted.Warmup, wanted.Records} {
		if at == 1 {
			fmt.Println("begin")
		}
		for sent := 0; sent < records; sent++ {
			client.Produce(context.Background(), &kgo.Record{Topic: wanted.Topic, Value: payload}, func(_ *kgo.Record, err error) {
				must(err)
				delivered.Add(1)
			})
		}
		must(client.Flush(context.Background()))
	}
}

func consume(bootstrap string, wanted plan) {
	places := map[int32]kgo.Offset{}
	for partition := int32(0); partition < wanted.Partitions; partition++ {
		places[partition] = kgo.NewOffset().AtStart()
	}
	client, err := kgo.NewClient(append(wanted.security(),
		kgo.SeedBrokers(bootstrap),
		kgo.ConsumePartitions(map[string]map[int32]kgo.Offset{wanted.Topic: places}),
	)...)
	must(err)
	found, touched, measuring := 0, 0, false
	for found < wanted.Warmup+wanted.Records {
		if !measuring && found >= wanted.Warmup {
			measuring = true
			fmt.Println("begin")
		}
		fetches := client.PollFetches(context.Background())
		must(fetches.Err())
		fetches.EachRecord(func(record *kgo.Record) {
			touched += len(record.Key) + len(record.Value)
			found++
		})
	}
}

// security is what TLS needs; nothing in the clear.
func (wanted plan) security() []kgo.Opt {
	if wanted.CA == "" {
		return nil
	}
	pem, err := os.ReadFile(wanted.CA)
	must(err)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(pem)
	return []kgo.Opt{kgo.DialTLSConfig(&tls.Config{RootCAs: roots})}
}

// value is digits that do not repeat: it compresses about as well as text does.
func value(size int) []byte {
	state, digits := uint64(1), make([]byte, size)
	for at := range digits {
		state = state*6364136223846793005 + 1442695040888963407
		digits[at] = '0' + byte(state>>33)%10
	}
	return digits
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
