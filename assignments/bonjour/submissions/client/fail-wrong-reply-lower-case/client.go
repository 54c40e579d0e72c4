package main

import (
	"fmt"
	"io"
	"net"
)

func main() {
	c, err := net.Dial("tcp", "127.0.0.1:3000")
	if err != nil {
		fmt.Println("Connexion impossible :", err)
		return
	}
	defer c.Close()

	c.Write([]byte("bonjour"))
	reponse := make([]byte, 12)
	if _, err := io.ReadFull(c, reponse); err != nil {
		fmt.Println("Pas de réponse complète :", err)
		return
	}
	fmt.Printf("Réponse : %s\n", reponse)
}
