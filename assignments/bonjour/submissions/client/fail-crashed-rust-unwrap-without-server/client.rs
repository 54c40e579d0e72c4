use std::io::{Read, Write};
use std::net::TcpStream;

fn main() {
    let mut flux = TcpStream::connect("127.0.0.1:3000").unwrap();
    if flux.write_all(b"Bonjour").is_err() {
        println!("envoi impossible");
        return;
    }
    let mut reponse = vec![0u8; 12];
    match flux.read_exact(&mut reponse) {
        Ok(()) => println!("{}", String::from_utf8_lossy(&reponse)),
        Err(e) => println!("pas de réponse : {}", e),
    }
}
