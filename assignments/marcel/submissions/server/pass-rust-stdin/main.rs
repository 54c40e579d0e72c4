use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};

fn demander(invite: &str) -> String {
    print!("{}", invite);
    io::stdout().flush().unwrap();
    let mut ligne = String::new();
    io::stdin().read_line(&mut ligne).unwrap();
    ligne.trim_end_matches('\n').to_string()
}

fn dialogue(client: &mut TcpStream) -> io::Result<()> {
    let mut tampon = [0u8; 1024];
    client.write_all("Vous êtes connecté au serveur Marcel. Envoyez vos messages.".as_bytes())?;
    loop {
        let n = client.read(&mut tampon)?;
        let message = String::from_utf8_lossy(&tampon[..n]).to_string();
        println!("C> {}", message);
        if n == 0 || message.to_uppercase() == "FIN" {
            return client.write_all(b"fin");
        }
        client.write_all(demander("S> ").as_bytes())?;
    }
}

fn main() -> io::Result<()> {
    let serveur = TcpListener::bind("0.0.0.0:50000")?;
    loop {
        println!("En attente d'un client");
        let (mut client, adresse) = serveur.accept()?;
        println!("Client : {}", adresse);
        if let Err(e) = dialogue(&mut client) {
            println!("Client perdu : {}", e);
        }
        drop(client);
        if demander("<R>ecommencer <T>erminer ? ").to_uppercase() == "T" {
            return Ok(());
        }
    }
}
