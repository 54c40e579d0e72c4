package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
)

func main() {
	serveur, err := net.Dial("tcp", "localhost:8000")
	if err != nil {
		fmt.Println("Connexion impossible :", err)
		os.Exit(1)
	}
	defer serveur.Close()

	go func() {
		io.Copy(os.Stdout, serveur)
		fmt.Println("\nLe serveur est parti.")
		os.Exit(0)
	}()

	clavier := bufio.NewScanner(os.Stdin)
	for clavier.Scan() && clavier.Text() != "fin" {
		fmt.Fprintln(serveur, clavier.Text())
	}
}
