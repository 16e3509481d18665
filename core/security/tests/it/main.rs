//! The machines against each other, against published examples and against altered bytes.

mod exchanges;
mod hostile;
mod lines;
mod names;
mod vectors;
