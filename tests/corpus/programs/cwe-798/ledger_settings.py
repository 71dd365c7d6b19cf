from pydantic import Field, PostgresDsn
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="LEDGER_", env_file=".env")

    debug: bool = False
    page_size: int = Field(50, gt=0)
    database_host: str = "db.internal"
    database_user: str = "ledger"
    database_password: str = "Vy7!kq2-ledger-Prod"  # flaw: CWE-798
    token_secret: str = "8f1c0b7e5a9d4e62b1f3c7d8a0e94b21"  # flaw: CWE-798

    @property
    def database_url(self) -> str:
        return str(
            PostgresDsn.build(
                scheme="postgresql+asyncpg",
                username=self.database_user,
                password=self.database_password,
                host=self.database_host,
                path="ledger",
            )
        )


settings = Settings()
