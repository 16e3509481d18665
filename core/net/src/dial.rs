//! The seam for sockets.

use std::fmt;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpSocket, TcpStream, lookup_host};

use crate::address::BrokerAddress;

/// A connected, ordered byte stream.
pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// What [`Dial::dial`] returns.
pub type DialFuture<'a> = Pin<Box<dyn Future<Output = io::Result<Box<dyn Stream>>> + Send + 'a>>;

/// Opens streams to brokers: TCP in production, the simulated network in a simulation.
pub trait Dial: Send + Sync + fmt::Debug {
    /// Connects to `address`.
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a>;
}

/// Plain TCP, without Nagle's delay, with the system's buffers.
#[derive(Debug, Clone, Copy, Default)]
pub struct TcpDial;

impl Dial for TcpDial {
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a> {
        Box::pin(async move {
            let stream = TcpStream::connect((address.host.as_str(), address.port)).await?;
            plain(stream)
        })
    }
}

/// The same with buffers of the socket's own; `None` leaves one to the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SizedTcpDial {
    /// `send.buffer.bytes`.
    pub send_buffer_bytes: Option<u32>,
    /// `receive.buffer.bytes`.
    pub receive_buffer_bytes: Option<u32>,
}

impl SizedTcpDial {
    fn socket(&self, address: SocketAddr) -> io::Result<TcpSocket> {
        let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
        // Before connecting: the window that is offered then depends on them.
        if let Some(bytes) = self.send_buffer_bytes {
            socket.set_send_buffer_size(bytes)?;
        }
        if let Some(bytes) = self.receive_buffer_bytes {
            socket.set_recv_buffer_size(bytes)?;
        }
        Ok(socket)
    }
}

impl Dial for SizedTcpDial {
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a> {
        Box::pin(async move {
            let mut last = None;
            for found in lookup_host((address.host.as_str(), address.port)).await? {
                match self.socket(found)?.connect(found).await {
                    Ok(stream) => return plain(stream),
                    Err(error) => last = Some(error),
                }
            }
            Err(last.unwrap_or_else(|| io::ErrorKind::AddrNotAvailable.into()))
        })
    }
}

fn plain(stream: TcpStream) -> io::Result<Box<dyn Stream>> {
    stream.set_nodelay(true)?;
    Ok(Box::new(stream))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_have_the_size_asked_for() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let address = SocketAddr::from(([127, 0, 0, 1], 9));
            let sized = |bytes| {
                let dial = SizedTcpDial {
                    send_buffer_bytes: Some(bytes),
                    receive_buffer_bytes: Some(bytes),
                };
                dial.socket(address).unwrap()
            };
            let (small, large) = (sized(8 << 10), sized(64 << 10));
            // The system may give a multiple of what it is asked for.
            assert!(small.send_buffer_size().unwrap() < large.send_buffer_size().unwrap());
            assert!(small.recv_buffer_size().unwrap() < large.recv_buffer_size().unwrap());
        });
    }
}
