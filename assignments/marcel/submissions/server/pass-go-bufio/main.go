package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
)

var clavier = bufio.NewReader(os.Stdin)

func demander(invite string) string {
	fmt.Print(invite)
	ligne, err := clavier.ReadString('\n')
	if err != nil {
		os.Exit(0)
	}
	return strings.TrimRight(ligne, "\r\n")
}

func dialoguer(c net.Conn) {
	defer c.Close()
	tampon := make([]byte, 1024)
	fmt.Fprint(c, "Vous êtes connecté au serveur Marcel. Envoyez vos messages.")
	for {
		n, err := c.Read(tampon)
		message := string(tampon[:n])
		fmt.Println("C>", message)
		if err != nil || strings.EqualFold(message, "fin") {
			break
		}
		fmt.Fprint(c, demander("S> "))
	}
	fmt.Fprint(c, "fin")
	fmt.Println("Connexion interrompue.")
}

func main() {
	ecoute, err := net.Listen("tcp", ":50000")
	if err != nil {
		fmt.Println("Impossible d'écouter :", err)
		os.Exit(1)
	}
	for {
		c, err := ecoute.Accept()
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		dialoguer(c)
		if strings.ToUpper(demander("<R>ecommencer <T>erminer ? ")) == "T" {
			return
		}
	}
}
