from pydantic import Field, PostgresDsn, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="LEDGER_", env_file=".env")

    debug: bool = False
    page_size: int = Field(50, gt=0)
    database_host: str = "db.internal"
    database_user: str = "ledger"
    database_password: SecretStr
    token_secret: SecretStr = Field(min_length=32)

    @property
    def database_url(self) -> str:
        return str(
            PostgresDsn.build(
                scheme="postgresql+asyncpg",
                username=self.database_user,
                password=self.database_password.get_secret_value(),
                host=self.database_host,
                path="ledger",
            )
        )


settings = Settings()
