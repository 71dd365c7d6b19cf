import React from 'react'
import PropTypes from 'prop-types'

const safeUrl = (url) => {
  try {
    const { protocol, href } = new URL(url)
    return ['http:', 'https:'].includes(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

export default function ProfileCard({ user, onFollow }) {
  const bioRef = React.useRef(null)

  React.useEffect(() => {
    // the style sheet shows line breaks
    bioRef.current.textContent = user.bio
  }, [user.bio])

  return (
    <article className="card">
      <h2>{user.name}</h2>
      <p ref={bioRef} className="bio" />
      <a href={safeUrl(user.website)} rel="noopener noreferrer">Website</a>
      <button type="button" onClick={() => onFollow(user.id)}>
        Follow
      </button>
    </article>
  )
}

ProfileCard.propTypes = {
  user: PropTypes.shape({
    id: PropTypes.string.isRequired,
    name: PropTypes.string.isRequired,
    bio: PropTypes.string,
    website: PropTypes.string,
  }).isRequired,
  onFollow: PropTypes.func.isRequired,
}
