use std::io::{Read, Write};
use std::net::TcpListener;

fn main() {
    let ecoute = TcpListener::bind("127.0.0.1:3000").unwrap();
    let (con, addr) = ecoute.accept().unwrap();
    println!("connexion de {}", addr);
    let mut recu = [0; 7];
    con.read_exact(&mut recu).unwrap();
    println!("{}", String::from_utf8_lossy(&recu));
    con.write_all(b"Comment va ?").unwrap();
}
