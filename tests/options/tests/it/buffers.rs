//! Buffers of sockets, looked at where the system keeps them.

use std::net::SocketAddr;

use ottla_config::Scope;
use ottla_options::Given;
use socket2::SockRef;
use tokio::net::TcpListener;

use crate::clients::Working;

/// Declares the two options of one kind of client.
macro_rules! buffers {
    ($module:ident, $scope:ident, $receive:literal) => {
        pub(crate) mod $module {
            use ottla_config::Scope::$scope;

            crate::observe::observations! {
                $scope, Running;
                #[cfg_attr(not(target_os = "linux"), ignore = "only Linux shows them")]
                receive_buffer_bytes: "receive.buffer.bytes" = "20000", super::receive($scope)
                    => $receive, "20000 bytes";
                #[cfg_attr(not(target_os = "linux"), ignore = "only Linux shows them")]
                send_buffer_bytes: "send.buffer.bytes" = "20000", super::send($scope)
                    => "131072 bytes", "20000 bytes";
            }
        }
    };
}

buffers!(producer, Producer, "32768 bytes");
buffers!(consumer, Consumer, "65536 bytes");
buffers!(admin, Admin, "65536 bytes");
// What reaches the broker first is the producer of an application.
buffers!(streams, Streams, "32768 bytes");

fn receive(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| size(scope, given, |socket| socket.recv_buffer_size().unwrap()).await
}

fn send(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| size(scope, given, |socket| socket.send_buffer_size().unwrap()).await
}

async fn size(scope: Scope, given: Given, look: fn(&SockRef<'_>) -> usize) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let entries = given.over(&[("bootstrap.servers", &address.to_string())]);
    let _working = Working::over(scope, entries, None);
    let (_accepted, client) = listener.accept().await.unwrap();
    // Linux takes, and tells, twice the bytes: half are for its own notes.
    format!("{} bytes", of_socket(client, address, look) / 2)
}

/// Looks at the socket of this process that is bound and connected to these addresses.
#[cfg(target_os = "linux")]
fn of_socket(own: SocketAddr, peer: SocketAddr, look: fn(&SockRef<'_>) -> usize) -> usize {
    use rustix::process::{PidfdFlags, PidfdGetfdFlags, getpid, pidfd_getfd, pidfd_open};

    let process = pidfd_open(getpid(), PidfdFlags::empty()).unwrap();
    let files = std::fs::read_dir("/proc/self/fd").unwrap();
    let numbers = files.filter_map(|file| file.ok()?.file_name().to_str()?.parse().ok());
    let copies = numbers.filter_map(|fd| pidfd_getfd(&process, fd, PidfdGetfdFlags::empty()).ok());
    let mut found = copies.filter_map(|copy| {
        let socket = SockRef::from(&copy);
        let is = |end: std::io::Result<socket2::SockAddr>, address| {
            end.is_ok_and(|end| end.as_socket() == Some(address))
        };
        let wanted = is(socket.local_addr(), own) && is(socket.peer_addr(), peer);
        wanted.then(|| look(&socket))
    });
    found.next().expect("the client's socket is open")
}

#[cfg(not(target_os = "linux"))]
fn of_socket(_: SocketAddr, _: SocketAddr, _: fn(&SockRef<'_>) -> usize) -> usize {
    0
}
