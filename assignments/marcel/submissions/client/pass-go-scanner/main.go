package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
)

func main() {
	serveur, err := net.Dial("tcp", "localhost:50000")
	if err != nil {
		fmt.Println("Connexion impossible :", err)
		os.Exit(1)
	}
	defer serveur.Close()
	clavier := bufio.NewScanner(os.Stdin)
	tampon := make([]byte, 2048)
	for {
		n, err := serveur.Read(tampon)
		message := string(tampon[:n])
		if err != nil || strings.ToLower(message) == "fin" {
			break
		}
		fmt.Println("S>", message)
		fmt.Print("C> ")
		if !clavier.Scan() {
			break
		}
		fmt.Fprint(serveur, clavier.Text())
	}
	fmt.Println("Connexion interrompue.")
}
