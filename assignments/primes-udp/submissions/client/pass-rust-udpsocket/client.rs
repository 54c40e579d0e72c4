use std::net::UdpSocket;
use std::time::Duration;

fn main() -> std::io::Result<()> {
    let power: u64 = 2u64.pow(50);
    let mut values: Vec<String> = ["4j", "4", "5", "-5", "17", "29"]
        .iter()
        .map(|v| v.to_string())
        .collect();
    values.push(power.to_string());
    values.push((power - 1).to_string());

    let socket = UdpSocket::bind("0.0.0.0:0")?;
    socket.set_read_timeout(Some(Duration::from_secs(1)))?;
    for value in &values {
        socket.send_to(value.as_bytes(), "127.0.0.1:8808")?;
        let mut buffer = [0u8; 1024];
        match socket.recv_from(&mut buffer) {
            Ok((n, _)) => println!("{} => {}", value, String::from_utf8_lossy(&buffer[..n])),
            Err(_) => println!("{} => pas de réponse", value),
        }
    }
    Ok(())
}
