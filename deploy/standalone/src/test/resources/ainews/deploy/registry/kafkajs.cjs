// Reads lines of "registry-url <TAB> bytes in hex"; for each prints "value as JSON <TAB> the same value encoded again, in hex".
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry')
const lines = require('readline').createInterface({ input: process.stdin })

async function both() {
  for await (const line of lines) {
    const [host, hex] = line.split('\t')
    const registry = new SchemaRegistry({ host })
    const bytes = Buffer.from(hex, 'hex')
    const value = await registry.decode(bytes)
    const again = await registry.encode(bytes.readInt32BE(1), value)
    console.log(JSON.stringify(value) + '\t' + again.toString('hex'))
  }
}

both().catch(failure => {
  console.error(failure)
  process.exit(1)
})
