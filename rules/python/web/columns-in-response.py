from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

db = SQLAlchemy()


class Account(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    password_hash = db.Column(db.String(200))

    def to_dict(self):
        # ruleid: columns-in-response
        return {column.name: getattr(self, column.name) for column in self.__table__.columns}


class Member(DeclarativeBase):
    email: Mapped[str] = mapped_column(String(99))
    api_key: Mapped[str] = mapped_column(String(99))

    def as_dict(self):
        # ruleid: columns-in-response
        return {c.name: getattr(self, c.name) for c in self.__table__.columns}


class Named(db.Model):
    password_hash = db.Column(db.String(200))

    def to_dict(self):
        # ok: columns-in-response
        return {"id": self.id, "email": self.email}


class Product(db.Model):
    price = Column(String(9))

    def to_dict(self):
        # ok: columns-in-response
        return {c.name: getattr(self, c.name) for c in self.__table__.columns}


class Removed(db.Model):
    password = db.Column(db.String(200))

    def to_dict(self):
        # ok: columns-in-response
        data = {c.name: getattr(self, c.name) for c in self.__table__.columns}
        data.pop("password")
        return data
