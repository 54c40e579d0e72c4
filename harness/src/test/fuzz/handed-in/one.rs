d// Serveur perroquet en Rust
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

/// Longueur du début de `octets` qui ne finit pas au milieu d'un caractère.
fn longueur_complete(octets: &[u8]) -> usize {
    match std::str::from_utf8(octets) {
        Ok(_) => octets.len(),
        Err(e) if e.error_len().is_none() => e.valid_up_to(),
        Err(_) => octets.len(),
    }
}

fn dialogue(client: &mut TcpStream) -> std::io::Result<()> {
    let mut tampon = [0u8; 1024];
    let mut attente: Vec<u8> = Vec::new();
    loop {
        let n = client.read(&mut tampon)?;
        if n == 0 {
            return Ok(());
        }
        attente.extend_from_slice(&tampon[..n]);
        let fin = longueur_complete(&attente);
        let texte = String::from_utf8_lossy(&attente[..fin]).to_uppercase();
        client.write_all(texte.as_bytes())?;
        attente.drain(..fin);
    }
}

fn main() -> std::io::Result<()> {
    let serveur = TcpListener::bind("127.0.0.1:6789")?;
    let (mut client, adresse) = serveur.accept()?;
    println!("connexion de {}", adresse);
    if let Err(e) = dialogue(&mut client) {
        println!("connexion perdue : {}", e);
    }
    Ok(())
}
