use std::io::{Read, Write};
use std::net::TcpStream;

fn main() {
    let connexion = TcpStream::connect("127.0.0.1:6789");
    if connexion.is_err() {
        println!("Le serveur n'est pas lancé.");
        return;
    }
    let mut flux = connexion.unwrap();
    flux.write_all(b"Hello, world").unwrap();
    let mut reponse = Vec::new();
    let mut tampon = [0u8; 1024];
    while reponse.len() < 12 {
        let n = flux.read(&mut tampon).unwrap();
        if n == 0 {
            println!("(fin de la connexion)");
            break;
        }
        reponse.extend_from_slice(&tampon[..n]);
    }
    println!("{}", String::from_utf8_lossy(&reponse));
}
