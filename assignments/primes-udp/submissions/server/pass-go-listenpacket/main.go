package main

import (
	"fmt"
	"math/big"
	"net"
	"os"
	"regexp"
	"strings"
)

var entier = regexp.MustCompile(`^[+-]?[0-9]+$`)

func code(texte string) string {
	texte = strings.TrimSpace(texte)
	if !entier.MatchString(texte) {
		return "E"
	}
	n, _ := new(big.Int).SetString(texte, 10)
	if n.Sign() > 0 && n.ProbablyPrime(20) {
		return "T"
	}
	return "F"
}

func main() {
	socket, err := net.ListenPacket("udp", ":8808")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer socket.Close()
	tampon := make([]byte, 1024)
	for {
		n, expediteur, err := socket.ReadFrom(tampon)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			continue
		}
		if n == 0 {
			return
		}
		reponse := code(string(tampon[:n]))
		fmt.Println(reponse)
		socket.WriteTo([]byte(reponse), expediteur)
	}
}
