import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Setup1764000000104 implements MigrationInterface {
  readonly name = 'Setup1764000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setup (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        token_hash bytea
      )`);
    await runner.query('INSERT INTO setup DEFAULT VALUES');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE setup');
  }
}
