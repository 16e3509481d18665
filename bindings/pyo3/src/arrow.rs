//! Batches as Arrow data, through the Arrow C stream interface: pyarrow, Polars, pandas and DuckDB
//! take a batch as it is, and none of them is needed to build us.
//!
//! Columns: topic, partition, offset, timestamp (ms, UTC), key, value, headers (a list of name and
//! value). The structs below are the interface's own; a consumer calls `release` once on each that
//! it took.

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;

use ottla_facade::packed::{BatchReader, Run};
use ottla_facade::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::errors::raise;

/// Set in a schema's flags when values may be null.
const NULLABLE: i64 = 2;
/// What `get_next` answers when the interface's `errno` is "invalid argument".
const EINVAL: c_int = 22;

#[repr(C)]
struct ArrowSchema {
    format: *const c_char,
    name: *const c_char,
    metadata: *const c_char,
    flags: i64,
    n_children: i64,
    children: *mut *mut ArrowSchema,
    dictionary: *mut ArrowSchema,
    release: Option<unsafe extern "C" fn(*mut ArrowSchema)>,
    private_data: *mut c_void,
}

#[repr(C)]
struct ArrowArray {
    length: i64,
    null_count: i64,
    offset: i64,
    n_buffers: i64,
    n_children: i64,
    buffers: *mut *const c_void,
    children: *mut *mut ArrowArray,
    dictionary: *mut ArrowArray,
    release: Option<unsafe extern "C" fn(*mut ArrowArray)>,
    private_data: *mut c_void,
}

#[repr(C)]
struct ArrowArrayStream {
    get_schema: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowSchema) -> c_int>,
    get_next: Option<unsafe extern "C" fn(*mut ArrowArrayStream, *mut ArrowArray) -> c_int>,
    get_last_error: Option<unsafe extern "C" fn(*mut ArrowArrayStream) -> *const c_char>,
    release: Option<unsafe extern "C" fn(*mut ArrowArrayStream)>,
    private_data: *mut c_void,
}

/// A column, or the batch itself: what both structs are made of.
struct Column {
    format: &'static CStr,
    name: &'static CStr,
    nullable: bool,
    length: usize,
    nulls: usize,
    /// Empty for a bitmap that is not there.
    buffers: Vec<Vec<u8>>,
    children: Vec<Column>,
}

/// Keeps a schema's memory alive.
struct SchemaOwner {
    children: Vec<*mut ArrowSchema>,
}

/// Keeps an array's memory alive.
struct ArrayOwner {
    _buffers: Vec<Vec<u8>>,
    pointers: Vec<*const c_void>,
    children: Vec<*mut ArrowArray>,
}

/// The stream of one batch.
struct StreamOwner {
    /// Columns without rows, for the schema.
    shape: Column,
    batch: Option<Column>,
    last_error: CString,
}

/// A capsule with the stream of a packed batch.
pub(crate) fn stream<'py>(
    py: Python<'py>,
    bytes: &[u8],
    topic_of: impl Fn(&Run) -> PyResult<String>,
) -> PyResult<Bound<'py, PyCapsule>> {
    let reader = BatchReader::new(bytes).map_err(raise)?;
    let owner = StreamOwner {
        shape: columns(&BatchReader::new(&empty()).map_err(raise)?, |_| Ok(String::new()))?,
        batch: Some(columns(&reader, topic_of)?),
        last_error: CString::default(),
    };
    let stream = ArrowArrayStream {
        get_schema: Some(get_schema),
        get_next: Some(get_next),
        get_last_error: Some(get_last_error),
        release: Some(release_stream),
        private_data: Box::into_raw(Box::new(owner)).cast(),
    };
    PyCapsule::new_with_value_and_destructor(
        py,
        Exported(stream),
        c"arrow_array_stream",
        |exported, _| {
            let mut stream = exported.0;
            if let Some(release) = stream.release {
                // SAFETY: `release` is set, so nobody took the stream: it is ours, and still whole.
                unsafe { release(&raw mut stream) };
            }
        },
    )
}

/// The stream inside its capsule; a consumer reads it at the capsule's address.
#[repr(transparent)]
struct Exported(ArrowArrayStream);

// SAFETY: the stream owns all that it points to and is not tied to a thread; the interface leaves
// its synchronisation to whoever holds the capsule.
unsafe impl Send for Exported {}

fn empty() -> Vec<u8> {
    ottla_facade::packed::BatchWriter::new().finish()
}

/// Variable-length values with their validity.
#[derive(Default)]
struct Variable {
    offsets: Vec<u8>,
    data: Vec<u8>,
    /// Empty until the first null.
    validity: Vec<u8>,
    length: usize,
    nulls: usize,
}

impl Variable {
    /// With room for the offsets of so many values.
    fn with_room(values: usize) -> Self {
        Self { offsets: Vec::with_capacity(4 * (values + 1)), ..Self::default() }
    }

    fn push(&mut self, value: Option<&[u8]>) {
        if self.length == 0 {
            self.offsets.extend_from_slice(&0_i32.to_le_bytes());
        }
        if value.is_none() {
            if self.nulls == 0 {
                // All before it were values; those of the last byte that are not there yet do not
                // count.
                self.validity.resize(self.length.div_ceil(8), 0xff);
            }
            self.nulls += 1;
        }
        if self.nulls > 0 {
            let (byte, bit) = (self.length / 8, 1 << (self.length % 8));
            if byte == self.validity.len() {
                self.validity.push(0);
            }
            if value.is_some() {
                self.validity[byte] |= bit;
            } else {
                self.validity[byte] &= !bit;
            }
        }
        self.data.extend_from_slice(value.unwrap_or_default());
        self.offsets.extend_from_slice(&length(&self.data).to_le_bytes());
        self.length += 1;
    }

    fn column(mut self, format: &'static CStr, name: &'static CStr, nullable: bool) -> Column {
        if self.length == 0 {
            self.offsets.extend_from_slice(&0_i32.to_le_bytes());
        }
        Column {
            format,
            name,
            nullable,
            length: self.length,
            nulls: self.nulls,
            buffers: vec![self.validity, self.offsets, self.data],
            children: Vec::new(),
        }
    }
}

/// A length as Arrow's 32-bit offsets have it: an arena stays below 2 GiB.
fn length(data: &[u8]) -> i32 {
    i32::try_from(data.len()).expect("a packed batch stays below 2 GiB")
}

fn fixed(format: &'static CStr, name: &'static CStr, length: usize, data: Vec<u8>) -> Column {
    let buffers = vec![Vec::new(), data];
    Column { format, name, nullable: false, length, nulls: 0, buffers, children: Vec::new() }
}

fn columns(
    batch: &BatchReader<'_>,
    topic_of: impl Fn(&Run) -> PyResult<String>,
) -> PyResult<Column> {
    let rows = batch.rows();
    let mut topics = Variable::with_room(rows);
    let (mut keys, mut values) = (Variable::with_room(rows), Variable::with_room(rows));
    let mut partitions = Vec::with_capacity(4 * rows);
    let (mut offsets, mut timestamps) =
        (Vec::with_capacity(8 * rows), Vec::with_capacity(8 * rows));
    let (mut names, mut contents) = (Variable::default(), Variable::default());
    let mut header_offsets = Vec::with_capacity(4 * (rows + 1));
    header_offsets.extend_from_slice(&0_i32.to_le_bytes());
    for index in 0..batch.runs() {
        let run = batch.run(index).map_err(raise)?;
        if run.rows == 0 {
            continue;
        }
        if run.first_row != topics.length {
            return Err(raise(Error::new(ErrorKind::Corrupt, "a batch whose runs leave out rows")));
        }
        let topic = topic_of(&run)?;
        for at in run.first_row..run.first_row + run.rows {
            let row = batch.row(at).map_err(raise)?;
            topics.push(Some(topic.as_bytes()));
            partitions.extend_from_slice(&run.partition.to_le_bytes());
            offsets.extend_from_slice(&row.offset.to_le_bytes());
            timestamps.extend_from_slice(&row.timestamp.to_le_bytes());
            keys.push(row.key);
            values.push(row.value);
            if row.header_count() > 0 {
                for (name, value) in batch.headers(&row).map_err(raise)? {
                    names.push(Some(name.as_bytes()));
                    contents.push(value);
                }
            }
            let so_far = i32::try_from(names.length).expect("fewer headers than bytes");
            header_offsets.extend_from_slice(&so_far.to_le_bytes());
        }
    }
    if topics.length != rows {
        return Err(raise(Error::new(ErrorKind::Corrupt, "a batch whose runs leave out rows")));
    }
    let header = Column {
        format: c"+s",
        name: c"item",
        nullable: false,
        length: names.length,
        nulls: 0,
        buffers: vec![Vec::new()],
        children: vec![names.column(c"u", c"name", false), contents.column(c"z", c"value", true)],
    };
    let headers = Column {
        format: c"+l",
        name: c"headers",
        nullable: false,
        length: rows,
        nulls: 0,
        buffers: vec![Vec::new(), header_offsets],
        children: vec![header],
    };
    Ok(Column {
        format: c"+s",
        name: c"",
        nullable: false,
        length: rows,
        nulls: 0,
        buffers: vec![Vec::new()],
        children: vec![
            topics.column(c"u", c"topic", false),
            fixed(c"i", c"partition", rows, partitions),
            fixed(c"l", c"offset", rows, offsets),
            fixed(c"tsm:UTC", c"timestamp", rows, timestamps),
            keys.column(c"z", c"key", true),
            values.column(c"z", c"value", true),
            headers,
        ],
    })
}

fn schema_of(column: &Column) -> ArrowSchema {
    let children =
        column.children.iter().map(|child| Box::into_raw(Box::new(schema_of(child)))).collect();
    let mut owner = Box::new(SchemaOwner { children });
    ArrowSchema {
        format: column.format.as_ptr(),
        name: column.name.as_ptr(),
        metadata: ptr::null(),
        flags: if column.nullable { NULLABLE } else { 0 },
        n_children: count(column.children.len()),
        children: owner.children.as_mut_ptr(),
        dictionary: ptr::null_mut(),
        release: Some(release_schema),
        private_data: Box::into_raw(owner).cast(),
    }
}

fn array_of(column: Column) -> ArrowArray {
    let n_children = count(column.children.len());
    let n_buffers = count(column.buffers.len());
    let children =
        column.children.into_iter().map(|child| Box::into_raw(Box::new(array_of(child)))).collect();
    // The first buffer is the validity bitmap, absent when empty; the others are never null.
    let pointers = column
        .buffers
        .iter()
        .enumerate()
        .map(
            |(index, buffer)| {
                if index == 0 && buffer.is_empty() { ptr::null() } else { buffer.as_ptr().cast() }
            },
        )
        .collect();
    let mut owner = Box::new(ArrayOwner { _buffers: column.buffers, pointers, children });
    ArrowArray {
        length: count(column.length),
        null_count: count(column.nulls),
        offset: 0,
        n_buffers,
        n_children,
        buffers: owner.pointers.as_mut_ptr(),
        children: owner.children.as_mut_ptr(),
        dictionary: ptr::null_mut(),
        release: Some(release_array),
        private_data: Box::into_raw(owner).cast(),
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).expect("counts stay below 2^63")
}

unsafe extern "C" fn get_schema(stream: *mut ArrowArrayStream, out: *mut ArrowSchema) -> c_int {
    // SAFETY: the interface hands in a stream of ours that was not released, whose private data
    // `stream` made, and a place for a schema that may hold anything.
    unsafe {
        let owner = &*(*stream).private_data.cast::<StreamOwner>();
        out.write(schema_of(&owner.shape));
    }
    0
}

unsafe extern "C" fn get_next(stream: *mut ArrowArrayStream, out: *mut ArrowArray) -> c_int {
    // SAFETY: as in `get_schema`. An array without `release` says that the stream has ended; all
    // zero bytes are a valid one.
    unsafe {
        let Some(owner) = (*stream).private_data.cast::<StreamOwner>().as_mut() else {
            return EINVAL;
        };
        match owner.batch.take() {
            Some(batch) => out.write(array_of(batch)),
            None => out.write_bytes(0, 1),
        }
    }
    0
}

unsafe extern "C" fn get_last_error(stream: *mut ArrowArrayStream) -> *const c_char {
    // SAFETY: as in `get_schema`; the text lives as long as the stream.
    unsafe { (*(*stream).private_data.cast::<StreamOwner>()).last_error.as_ptr() }
}

unsafe extern "C" fn release_stream(stream: *mut ArrowArrayStream) {
    // SAFETY: called once on a stream of ours; clearing `release` marks it as released.
    unsafe {
        drop(Box::from_raw((*stream).private_data.cast::<StreamOwner>()));
        (*stream).release = None;
    }
}

unsafe extern "C" fn release_schema(schema: *mut ArrowSchema) {
    // SAFETY: called once on a schema of ours. Children that the consumer moved away have no
    // `release` left; their boxes are ours all the same.
    unsafe {
        let owner = Box::from_raw((*schema).private_data.cast::<SchemaOwner>());
        for child in owner.children {
            let mut child = Box::from_raw(child);
            if let Some(release) = child.release {
                release(&raw mut *child);
            }
        }
        (*schema).release = None;
    }
}

unsafe extern "C" fn release_array(array: *mut ArrowArray) {
    // SAFETY: as in `release_schema`.
    unsafe {
        let owner = Box::from_raw((*array).private_data.cast::<ArrayOwner>());
        for child in owner.children {
            let mut child = Box::from_raw(child);
            if let Some(release) = child.release {
                release(&raw mut *child);
            }
        }
        (*array).release = None;
    }
}
