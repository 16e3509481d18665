//! Topologies and inputs from a seed, over every operation that there is.

use serde_json::{Map, Value, json};

use crate::scenario::encode;

/// SplitMix64: small, and the same on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    /// True in so many of a hundred cases.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// What the values of a stream or table are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
}

impl Kind {
    fn serde(self) -> &'static str {
        match self {
            Kind::Text => "string",
            Kind::Number => "i64",
        }
    }

    /// The one of two names that fits.
    fn name(self, text: &'static str, number: &'static str) -> &'static str {
        match self {
            Kind::Text => text,
            Kind::Number => number,
        }
    }
}

#[derive(Clone, Copy)]
enum Object {
    Stream { kind: Kind, windowed: bool },
    Table { kind: Kind, windowed: bool },
    Grouped { kind: Kind },
    Windowed { kind: Kind },
    GroupedTable { kind: Kind },
    Split { kind: Kind, closed: bool },
    Nothing,
}

struct Generator {
    random: Random,
    ops: Vec<Value>,
    objects: Vec<Object>,
    used: Vec<bool>,
    functions: Vec<String>,
    names: usize,
    /// Topics with the kind of their values.
    topics: Vec<(String, Kind)>,
}

/// The scenario of a seed.
pub(crate) fn scenario(seed: u64) -> Value {
    let mut generator = Generator {
        random: Random::new(seed),
        ops: Vec::new(),
        objects: Vec::new(),
        used: Vec::new(),
        functions: Vec::new(),
        names: 0,
        topics: Vec::new(),
    };
    generator.sources();
    for _ in 0..generator.random.below(12) + 2 {
        generator.step();
    }
    generator.sinks();
    let records = generator.records();
    let cache_bytes = *generator.random.pick(&[10 * 1024 * 1024, 10 * 1024 * 1024, 0, 400]);
    json!({
        "id": seed,
        "cache_bytes": cache_bytes,
        "spec": {
            "ottla_topology": 1,
            "defaults": {"key": "string", "value": "string"},
            "functions": generator.functions,
            "ops": generator.ops,
        },
        "records": records,
    })
}

impl Generator {
    fn function(&mut self, name: &str) -> Value {
        let known = self.functions.iter().position(|function| function == name);
        let index = known.unwrap_or_else(|| {
            self.functions.push(name.to_string());
            self.functions.len() - 1
        });
        json!({"host": index})
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.names += 1;
        format!("{prefix}{}", self.names)
    }

    fn push(&mut self, op: Value, object: Object) -> usize {
        self.ops.push(op);
        self.objects.push(object);
        self.used.push(false);
        self.ops.len() - 1
    }

    /// An operation on an input, sometimes with a name.
    fn on(&mut self, input: usize, op: &str, fields: Value, object: Object) -> usize {
        self.used[input] = true;
        let mut all = Map::new();
        all.insert("op".into(), op.into());
        all.insert("input".into(), input.into());
        if let Value::Object(fields) = fields {
            all.extend(fields);
        }
        let unnamed = [
            "branch",
            "default_branch",
            "repartition",
            "group_by",
            "group_by_key",
            "windowed_by",
            "join",
            "left_join",
            "to",
        ];
        if !unnamed.contains(&op) && self.random.chance(15) {
            all.insert("name".into(), self.fresh("name").into());
        }
        self.push(Value::Object(all), object)
    }

    fn sources(&mut self) {
        for _ in 0..self.random.below(2) + 1 {
            self.stream();
        }
        for _ in 0..self.random.below(3) {
            let kind = *self.random.pick(&[Kind::Text, Kind::Number]);
            let topic = self.fresh("table");
            self.topics.push((topic.clone(), kind));
            let mut op = json!({
                "op": "table", "topic": topic,
                "consumed": {"key": "string", "value": kind.serde()},
            });
            if self.random.chance(15) {
                op["consumed"]["name"] = self.fresh("source").into();
            }
            if self.random.chance(40) {
                op["materialized"] = self.materialized(kind);
            }
            self.push(op, Object::Table { kind, windowed: false });
        }
    }

    fn stream(&mut self) {
        let kind = *self.random.pick(&[Kind::Text, Kind::Text, Kind::Number]);
        let mut topics = vec![self.fresh("topic")];
        if self.random.chance(20) {
            topics.push(self.fresh("topic"));
        }
        self.topics.extend(topics.iter().map(|topic| (topic.clone(), kind)));
        let mut consumed = json!({"key": "string", "value": kind.serde()});
        if self.random.chance(15) {
            consumed["name"] = self.fresh("source").into();
        }
        if self.random.chance(20) && kind == Kind::Text {
            consumed["timestamp"] = self.function("number_time");
        }
        let op = json!({"op": "stream", "topics": topics, "consumed": consumed});
        self.push(op.clone(), Object::Stream { kind, windowed: false });
        // A second stream of the same topics shares the first one's source.
        if self.random.chance(10) {
            let mut again = op;
            if let Some(consumed) = again["consumed"].as_object_mut() {
                consumed.remove("name");
            }
            self.push(again, Object::Stream { kind, windowed: false });
        }
    }

    fn materialized(&mut self, kind: Kind) -> Value {
        let mut materialized = json!({"key": "string", "value": kind.serde()});
        if self.random.chance(60) {
            materialized["store"] = self.fresh("store").into();
        }
        if self.random.chance(30) {
            materialized["caching"] = false.into();
        }
        if self.random.chance(10) {
            materialized["logging"] = false.into();
        } else if self.random.chance(10) {
            materialized["topic_config"] = json!({"segment.bytes": "1048576"});
        }
        materialized
    }

    /// Adds a materialisation to the fields in some cases.
    fn maybe_stored(&mut self, mut fields: Value, kind: Kind, percent: usize) -> Value {
        if self.random.chance(percent) {
            fields["materialized"] = self.materialized(kind);
        }
        fields
    }

    fn step(&mut self) {
        let input = self.random.below(self.objects.len());
        match self.objects[input] {
            Object::Stream { kind, windowed: false } => self.on_stream(input, kind),
            Object::Stream { kind, windowed: true } => self.on_windowed_stream(input, kind),
            Object::Table { kind, windowed } => self.on_table(input, kind, windowed),
            Object::Grouped { kind } => self.on_grouped(input, kind),
            Object::Windowed { kind } => self.on_windows(input, kind),
            Object::GroupedTable { kind } => self.on_grouped_table(input, kind),
            Object::Split { kind, closed } => self.on_split(input, kind, closed),
            Object::Nothing => {}
        }
    }

    fn on_stream(&mut self, input: usize, kind: Kind) {
        let stream = |kind| Object::Stream { kind, windowed: false };
        let text = Kind::Text;
        match self.random.below(19) {
            0 | 1 => {
                let predicate = self.function(kind.name("is_long", "is_even"));
                let op = *self.random.pick(&["filter", "filter_not"]);
                self.on(input, op, json!({"fn": predicate}), stream(kind));
            }
            2 => {
                let (name, to) = match (kind, self.random.chance(50)) {
                    (Kind::Text, true) => ("upper", Kind::Text),
                    (Kind::Text, false) => ("length", Kind::Number),
                    (Kind::Number, true) => ("twice", Kind::Number),
                    (Kind::Number, false) => ("digits", Kind::Text),
                };
                let function = self.function(name);
                self.on(input, "map_values", json!({"fn": function}), stream(to));
            }
            3 => {
                let function = self.function("tag");
                let fields = json!({"fn": function, "with_key": true});
                self.on(input, "map_values", fields, stream(text));
            }
            4 => {
                let names = kind.name("swap", "pair_by_bucket");
                let function = self.function(names);
                self.on(input, "map", json!({"fn": function}), stream(kind));
            }
            5 if kind == Kind::Text => {
                let function = self.function("word_pairs");
                self.on(input, "flat_map", json!({"fn": function}), stream(text));
            }
            6 if kind == Kind::Text => {
                let function = self.function("words");
                self.on(input, "flat_map_values", json!({"fn": function}), stream(text));
            }
            7 => {
                let name = match kind {
                    Kind::Text => *self.random.pick(&["key_of_first", "first_or_null"]),
                    Kind::Number => "bucket",
                };
                let function = self.function(name);
                self.on(input, "select_key", json!({"fn": function}), stream(kind));
            }
            8 => {
                let function = self.function("discard");
                self.on(input, "peek", json!({"fn": function}), stream(kind));
            }
            9 => {
                let function = self.function("discard");
                self.on(input, "foreach", json!({"fn": function}), Object::Nothing);
            }
            10 => self.merge(input, kind),
            11 => {
                self.on(input, "split", json!({}), Object::Split { kind, closed: false });
            }
            12 => {
                let mut repartitioned = json!({"key": "string", "value": kind.serde()});
                if self.random.chance(50) {
                    repartitioned["name"] = self.fresh("again").into();
                }
                if self.random.chance(30) {
                    repartitioned["partitions"] = 4.into();
                }
                let fields = json!({"repartitioned": repartitioned});
                self.on(input, "repartition", fields, stream(kind));
            }
            13 => {
                let mut fields = json!({"materialized": self.materialized(kind)});
                if kind == Kind::Text && self.random.chance(30) {
                    fields = json!({});
                }
                self.on(input, "to_table", fields, Object::Table { kind, windowed: false });
            }
            14 | 15 => {
                let grouped = self.grouped(kind);
                let name = match kind {
                    Kind::Text => *self.random.pick(&["key_of_first", "first_or_null"]),
                    Kind::Number => "bucket",
                };
                let function = self.function(name);
                let fields = json!({"fn": function, "grouped": grouped});
                self.on(input, "group_by", fields, Object::Grouped { kind });
            }
            16 => {
                let fields = json!({"grouped": self.grouped(kind)});
                self.on(input, "group_by_key", fields, Object::Grouped { kind });
            }
            _ => self.join(input, kind),
        }
    }

    fn grouped(&mut self, kind: Kind) -> Value {
        let mut grouped = json!({"key": "string", "value": kind.serde()});
        if self.random.chance(25) {
            grouped["name"] = self.fresh("group").into();
        }
        grouped
    }

    fn merge(&mut self, input: usize, kind: Kind) {
        let same = |object: &Object| matches!(object, Object::Stream { kind: other, windowed: false } if *other == kind);
        let others: Vec<usize> = (0..self.objects.len())
            .filter(|&other| other != input && same(&self.objects[other]))
            .collect();
        if others.is_empty() {
            return;
        }
        let other = *self.random.pick(&others);
        self.used[other] = true;
        let object = Object::Stream { kind, windowed: false };
        self.on(input, "merge", json!({"other": other}), object);
    }

    fn join(&mut self, input: usize, kind: Kind) {
        let is_table = |object: &Object| matches!(object, Object::Table { windowed: false, .. });
        let tables: Vec<usize> =
            (0..self.objects.len()).filter(|&other| is_table(&self.objects[other])).collect();
        if tables.is_empty() {
            return;
        }
        let table = *self.random.pick(&tables);
        self.used[table] = true;
        let op = *self.random.pick(&["join", "left_join"]);
        let with_key = self.random.chance(30);
        let function = self.function(if with_key { "join_with_key" } else { "join_text" });
        let mut joined = json!({"key": "string", "value": kind.serde()});
        if self.random.chance(25) {
            joined["name"] = self.fresh("join").into();
        }
        let mut fields = json!({"table": table, "fn": function, "joined": joined});
        if with_key {
            fields["with_key"] = true.into();
        }
        self.on(input, op, fields, Object::Stream { kind: Kind::Text, windowed: false });
    }

    fn on_windowed_stream(&mut self, input: usize, kind: Kind) {
        match self.random.below(3) {
            0 => {
                let function = self.function("window_name");
                let object = Object::Stream { kind, windowed: false };
                self.on(input, "select_key", json!({"fn": function}), object);
            }
            1 => {
                let predicate = self.function(kind.name("is_long", "is_even"));
                let object = Object::Stream { kind, windowed: true };
                self.on(input, "filter", json!({"fn": predicate}), object);
            }
            _ => {
                let function = self.function("tag");
                let fields = json!({"fn": function, "with_key": true});
                let object = Object::Stream { kind: Kind::Text, windowed: true };
                self.on(input, "map_values", fields, object);
            }
        }
    }

    fn on_table(&mut self, input: usize, kind: Kind, windowed: bool) {
        let percent = if windowed { 0 } else { 40 };
        match self.random.below(6) {
            0 => {
                let predicate = self.function(kind.name("is_long", "is_even"));
                let op = *self.random.pick(&["filter", "filter_not"]);
                let fields = self.maybe_stored(json!({"fn": predicate}), kind, percent);
                self.on(input, op, fields, Object::Table { kind, windowed });
            }
            1 => {
                let (name, to) = match (kind, self.random.chance(50)) {
                    (Kind::Text, true) => ("upper", Kind::Text),
                    (Kind::Text, false) => ("length", Kind::Number),
                    (Kind::Number, true) => ("twice", Kind::Number),
                    (Kind::Number, false) => ("digits", Kind::Text),
                };
                let function = self.function(name);
                let fields = self.maybe_stored(json!({"fn": function}), to, percent);
                self.on(input, "map_values", fields, Object::Table { kind: to, windowed });
            }
            2 | 3 => {
                let function = self.function(kind.name("pair_by_first", "pair_by_bucket"));
                let fields = json!({"fn": function, "grouped": self.grouped(kind)});
                self.on(input, "group_by", fields, Object::GroupedTable { kind });
            }
            4 if windowed || self.random.chance(40) => {
                let name = match (windowed, kind) {
                    (true, _) => "window_name",
                    (false, Kind::Text) => "key_of_first",
                    (false, Kind::Number) => "bucket",
                };
                let function = self.function(name);
                let object = Object::Stream { kind, windowed: false };
                self.on(input, "to_stream", json!({"fn": function}), object);
            }
            _ => {
                self.on(input, "to_stream", json!({}), Object::Stream { kind, windowed });
            }
        }
    }

    fn on_grouped(&mut self, input: usize, kind: Kind) {
        if self.random.chance(50) {
            let mut fields = json!({
                "size_ms": *self.random.pick(&[5, 10, 20]),
                "grace_ms": *self.random.pick(&[0, 3, 10, 50]),
            });
            if self.random.chance(30) {
                fields["advance_ms"] = (*self.random.pick(&[2, 5])).into();
            }
            self.on(input, "windowed_by", fields, Object::Windowed { kind });
            return;
        }
        self.aggregation(input, kind, false);
    }

    fn on_windows(&mut self, input: usize, kind: Kind) {
        self.aggregation(input, kind, true);
    }

    fn aggregation(&mut self, input: usize, kind: Kind, windowed: bool) {
        let (op, fields, to) = match self.random.below(4) {
            0 | 1 => ("count", json!({}), Kind::Number),
            2 => {
                let name = match (kind, self.random.chance(30)) {
                    (Kind::Text, true) => "null_when_long",
                    (Kind::Text, false) => "concat",
                    (Kind::Number, true) => "most",
                    (Kind::Number, false) => "plus",
                };
                ("reduce", json!({"fn": self.function(name)}), kind)
            }
            _ => {
                let (initial, name, to) = match (kind, self.random.chance(50)) {
                    (Kind::Text, true) => ("zero", "add_length", Kind::Number),
                    (Kind::Text, false) => ("empty", "append", Kind::Text),
                    (Kind::Number, _) => ("zero", "add_value", Kind::Number),
                };
                let fields =
                    json!({"initializer": self.function(initial), "fn": self.function(name)});
                ("aggregate", fields, to)
            }
        };
        let mut fields = self.maybe_stored(fields, to, 60);
        if fields.get("materialized").is_none() && to == Kind::Number && op == "aggregate" {
            fields["materialized"] = self.materialized(to);
        }
        if windowed && self.random.chance(20) && fields.get("materialized").is_some() {
            fields["materialized"]["retention_ms"] = 1000.into();
        }
        let position = self.on(input, op, fields, Object::Table { kind: to, windowed });
        // Java has no reduce or aggregate with a name alone.
        if self.ops[position].get("name").is_some()
            && self.ops[position].get("materialized").is_none()
            && op != "count"
        {
            self.ops[position]["materialized"] = self.materialized(to);
        }
    }

    fn on_grouped_table(&mut self, input: usize, kind: Kind) {
        let (op, fields, to) = match self.random.below(3) {
            0 => ("count", json!({}), Kind::Number),
            1 => {
                let names = match kind {
                    Kind::Text => ("concat", "chop"),
                    Kind::Number => ("plus", "minus"),
                };
                let fields = json!({
                    "adder": self.function(names.0), "subtractor": self.function(names.1),
                });
                ("reduce", fields, kind)
            }
            _ => {
                let names = match kind {
                    Kind::Text => ("add_length", "subtract_length"),
                    Kind::Number => ("add_value", "subtract_value"),
                };
                let fields = json!({
                    "initializer": self.function("zero"),
                    "adder": self.function(names.0), "subtractor": self.function(names.1),
                });
                ("aggregate", fields, Kind::Number)
            }
        };
        let percent = if op == "aggregate" { 100 } else { 50 };
        let fields = self.maybe_stored(fields, to, percent);
        let object = Object::Table { kind: to, windowed: false };
        let position = self.on(input, op, fields, object);
        if self.ops[position].get("name").is_some()
            && self.ops[position].get("materialized").is_none()
            && op != "count"
        {
            self.ops[position]["materialized"] = self.materialized(to);
        }
    }

    fn on_split(&mut self, input: usize, kind: Kind, closed: bool) {
        if closed {
            return;
        }
        let mut fields = json!({});
        if self.random.chance(30) {
            fields["branched"] = self.fresh("-branch").into();
        }
        let object = Object::Stream { kind, windowed: false };
        if self.random.chance(30) {
            self.objects[input] = Object::Split { kind, closed: true };
            self.on(input, "default_branch", fields, object);
        } else {
            fields["fn"] = self.function(kind.name("is_long", "is_even"));
            self.on(input, "branch", fields, object);
        }
    }

    /// Every end gets a sink, so that everything is seen.
    fn sinks(&mut self) {
        for input in 0..self.objects.len() {
            if self.used[input] && !self.random.chance(25) {
                continue;
            }
            match self.objects[input] {
                Object::Stream { kind, windowed } => self.sink(input, kind, windowed),
                Object::Table { kind, windowed } => {
                    let object = Object::Stream { kind, windowed };
                    let stream = self.on(input, "to_stream", json!({}), object);
                    self.sink(stream, kind, windowed);
                }
                _ => {}
            }
        }
    }

    fn sink(&mut self, input: usize, kind: Kind, windowed: bool) {
        let topic = self.fresh("out");
        let mut produced = json!({"value": kind.serde()});
        if !windowed {
            produced["key"] = "string".into();
        }
        if self.random.chance(15) {
            produced["name"] = self.fresh("sink").into();
        }
        self.on(input, "to", json!({"topic": topic, "produced": produced}), Object::Nothing);
    }

    fn records(&mut self) -> Vec<Value> {
        const WORDS: [&str; 10] =
            ["a", "be", "cat", "dogs", "a be", "cat dogs eel", "hello", "élan", "", "to be or not"];
        let mut time = self.random.below(20) as i64;
        let mut records = Vec::new();
        for _ in 0..self.random.below(25) + 10 {
            time += self.random.below(6) as i64;
            let late = if self.random.chance(20) { self.random.below(30) as i64 } else { 0 };
            let (topic, kind) = self.random.pick(&self.topics.clone()).clone();
            let key = match self.random.below(20) {
                0 => Value::Null,
                _ => encode(self.random.pick(&["a", "b", "c", "long key"]).as_bytes()).into(),
            };
            let value = match (self.random.below(12), kind) {
                (0, _) => Value::Null,
                (_, Kind::Text) => encode(self.random.pick(&WORDS).as_bytes()).into(),
                (_, Kind::Number) => {
                    let number = self.random.below(9) as i64 - 2;
                    encode(&number.to_be_bytes()).into()
                }
            };
            let mut headers = Vec::new();
            for _ in 0..self.random.below(5).saturating_sub(2) {
                let value = match self.random.chance(30) {
                    true => Value::Null,
                    false => encode(b"v").into(),
                };
                headers.push(json!([*self.random.pick(&["h", "i"]), value]));
            }
            records.push(json!({
                "topic": topic, "key": key, "value": value,
                "timestamp": (time - late).max(0), "headers": headers,
            }));
        }
        records
    }
}
