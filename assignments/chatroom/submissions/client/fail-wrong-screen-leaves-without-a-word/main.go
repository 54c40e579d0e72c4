package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
)

func recevoir(serveur net.Conn) {
	lignes := bufio.NewReader(serveur)
	for {
		ligne, err := lignes.ReadString('\n')
		if err != nil {
			os.Exit(0)
		}
		fmt.Print("> ", ligne)
	}
}

func main() {
	serveur, err := net.Dial("tcp", "localhost:8000")
	if err != nil {
		fmt.Println("Connexion impossible :", err)
		os.Exit(1)
	}
	go recevoir(serveur)
	clavier := bufio.NewScanner(os.Stdin)
	for clavier.Scan() {
		if clavier.Text() == "fin" {
			return
		}
		fmt.Fprintln(serveur, clavier.Text())
	}
}
