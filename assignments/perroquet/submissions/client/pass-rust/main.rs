use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::exit;

const MESSAGE: &str = "Hello, world";

fn main() {
    let mut flux = match TcpStream::connect("127.0.0.1:6789") {
        Ok(flux) => flux,
        Err(e) => {
            println!("pas de serveur : {e}");
            exit(1);
        }
    };
    let mut reponse = vec![0; MESSAGE.len()];
    let resultat = flux
        .write_all(MESSAGE.as_bytes())
        .and_then(|_| flux.read_exact(&mut reponse));
    match resultat {
        Ok(()) => println!("{}", String::from_utf8_lossy(&reponse)),
        Err(e) => println!("conversation interrompue : {e}"),
    }
}
